import { added, type Cases } from "../../cases.ts";

const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "two to-dos": typescript("// TODO: ring louder\n// TODO ring softer"),
    "one that was copied": typescript("// TODO: copypasta from the tides.\n// TODO: ring"),
    "what could be clearer": typescript("// TODO: this might be clearer without\n// TODO: ring"),
    "how much, which is not when": typescript(
      "// TODO: do it in about 5 seconds\n// TODO: ring with 2 ropes",
    ),
    "one to be fixed": typescript("// FIXME: rings at low water"),
    "one hack": { files: { "src/a.py": added("ring()  # HACK: the bell is deaf") } },
    "questions and orders to oneself": typescript("// XXX: why twice?\n// XXX: remove the bell"),
    "a fix asked for below a sentence": typescript(
      "// The bell rings at high water.\n// FIXME: not in winter",
    ),
    "two, where a document has fewer": {
      files: { "src/a.ts": added("// TODO: ring\n// TODO: toll"), "plan.md": "-TODO: a\n-TODO: b" },
    },
    "to-dos in Go": { files: { "a.go": added("// TODO(ines): ring\n// TODO: toll") } },
  },
  leavesAlone: {
    "one to-do": typescript("// TODO: ring louder"),
    links: typescript("// TODO(#12): ring\n// FIXME: see https://example.org/3\n// TODO BELL-7"),
    "a link below": typescript("// FIXME: works around what is told in\n// https://example.org/3"),
    "to-dos that say when": typescript(
      "// TODO: ring louder once the tower stands\n// FIXME: drop it when bells >= 3.7\n// TODO remove in bells 6\n// TODO: do without on Bell++26",
    ),
    "moved ones": {
      files: { "src/a.ts": "-// FIXME: x\n-// TODO: y", "src/b.ts": "+// FIXME: x\n+// TODO: y" },
    },
    "reworded ones": {
      files: { "src/a.ts": "-// TODO: x\n-// TODO: y\n+// TODO: x, and soon\n+// TODO: y, too" },
    },
    "what an exception put off before": {
      files: {
        "src/a.ts": `-throw new Error("TODO");\n-throw new Error("TODO");\n+// TODO: ring\n+// TODO: toll`,
      },
    },
    "what an exception put off before, beside a test that puts off more": {
      files: {
        "src/a.ts": `-throw new Error("TODO");\n-throw new Error("TODO");\n+// TODO: ring\n+// TODO: toll`,
        "test/a.test.ts": added("// TODO: a\n// TODO: b"),
      },
    },
    "a list of to-dos": typescript("// TODO list of the user\n// TODO items by day"),
    texts: typescript('a("TODO: ring");\na("FIXME");'),
    "warnings and patterns": typescript("// XXX: the bell is loud here\n// XXX-XXX of a phone"),
    "a name": typescript("const TODO = 1;\nconst HACK = 2;"),
    tests: { files: { "test/a.test.ts": added("// TODO: a\n// TODO: b") } },
  },
};
