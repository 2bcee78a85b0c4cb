import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });
const four = "if (a > 37) b();\nif (c < 42) d();\ne = f * 17;\ng = h + 73;";

export const cases: Cases = {
  finds: {
    "four numbers in TypeScript": typescript(four),
    "four numbers in Python": python("if a > 37:\n    b = c * 19\nd = e - 83\nf = g + 47"),
    decimals: typescript("a = b * 0.87;\nc = d * 1.37;\nif (e > 0.93) f();\ng = h - 2.71;"),
    many: typescript(four + "\nif (i > 141) j();\nk = l * 23;"),
  },
  leavesAlone: {
    three: typescript(four.split("\n").slice(1).join("\n")),
    "constants with a name": typescript(
      "const limit = 37;\nconst LEAST = 42;\nexport const most = 17;\nconst step = 73;",
    ),
    "times and sizes": typescript("a = b * 60;\nc = d * 1000;\ne = f * 1024;\ng = h * 3600;"),
    "named arguments": python("a(limit=37, least=42)\nb(most=17)\nc(step=73)"),
    explained: typescript(four.replaceAll(/$/gm, " // by the almanac")),
    "a table": typescript("const rows = [\n  [37, 42],\n  [17, 73],\n  [19, 83],\n];"),
    mathematics: { files: { "src/math/tides.ts": added(four) } },
    texts: typescript('a("> 37");\na("< 42");\na("* 17");\na("+ 73");'),
    tests: { files: { "test/a.test.ts": added(four) } },
  },
};
