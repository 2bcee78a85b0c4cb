import { added, type Cases } from "../../cases.ts";

const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "names with a number": typescript("const data2 = 1;\nconst result3 = 2;"),
    "a function that does stuff": typescript("function doStuff() {}"),
    foo: { files: { "src/a.py": added("foo = 1") } },
    "final, finally": { files: { "src/a.py": added("tide_final_final = 1") } },
  },
  leavesAlone: {
    "plain names": typescript("const data = 1;\nconst value = 2;\nlet tmp = 3;"),
    "things that are the subject": typescript("export const things = new Set();"),
    "one with a number": typescript("const data2 = 1;"),
    "names that end in a number": typescript("const utf8 = 1;\nconst sha256 = 2;\nconst h2 = 3;"),
    "an example": { files: { "examples/a.ts": added("function doStuff() {}") } },
    "a test": { files: { "test/a.test.ts": added("const foo = 1;") } },
    "names that were there": {
      files: { "src/a.ts": "-const data2 = 1;\n-const foo = 2;\n+let data2 = 1;\n+let foo = 2;" },
    },
    "words in texts": typescript('const a = "const foo = 1";'),
  },
};
