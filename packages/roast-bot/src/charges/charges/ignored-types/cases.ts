import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "two casts to any": typescript("const a = b as any;\nring(c as any);"),
    "ignored lines in TypeScript": typescript("// @ts-ignore\nring(1);\n// @ts-nocheck\n"),
    "ignored lines in Python": python("ring(1)  # type: ignore\nring(2)  # type: ignore"),
    "a detour over unknown": typescript("const a = b as unknown as Tide;\nring(c as any);"),
  },
  leavesAlone: {
    "a title that brings the checks": {
      title: "Add mypy to the tower",
      ...python("ring(1)  # type: ignore\nring(2)  # type: ignore"),
    },
    "one cast": typescript("const a = b as any;"),
    "words in a text": typescript('say("seen as any other");\nsay("as any sailor knows");'),
    "words in a comment": typescript("// as any sailor knows\n// as any harbour does"),
    "an import inside of a try": python(
      "try:\n    from a import B\nexcept ImportError:\n    from b import B  # type: ignore\nring(1)  # type: ignore",
    ),
    "a rule named": python("a()  # type: ignore[no-untyped-call]\nb()  # type: ignore[attr]"),
    "an expected error": typescript(
      "// @ts-expect-error: too many\na();\n// @ts-expect-error: b\nb();",
    ),
    "a reason given": typescript(
      "// @ts-ignore the types of bells lag behind\n// @ts-ignore same\n",
    ),
    "casts that were there": {
      files: { "src/a.ts": "-x(b as any);\n-y(c as any);\n+x2(b as any);\n+y2(c as any);" },
    },
    "what was any before": {
      files: {
        "src/a.ts":
          "-const x: any = b;\n-function y(c: any[], d: Map<string, any>) {}\n+x(b as any);\n+y(c as any);",
      },
    },
    "JavaScript that becomes TypeScript": {
      files: {
        "src/a.js": { deletions: 3, status: "deleted" },
        "src/a.ts": added("const a = b as any;\nring(c as any);"),
      },
    },
    "a test": { files: { "test/a.test.ts": added("a(b as any);\na(c as any);") } },
  },
};
