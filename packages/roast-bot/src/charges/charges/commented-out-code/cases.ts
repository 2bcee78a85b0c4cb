import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "three lines of TypeScript": typescript(
      "// const tide = feed.latest();\n// if (tide.high) {\n//   ring(tide);\n// }",
    ),
    "three lines of Python": python("# tide = feed.latest()\n# if tide.high:\n#     ring(tide)"),
    "with a blank line in between": typescript(
      "// ring(tide);\n// toll(tide);\n\n// whistle(tide);",
    ),
    calls: typescript("// ring(tide);\n// toll(tide);\n// whistle(tide);"),
    "a loop": python("#for tide in tides:\n#    ring(tide)\n#    tides.pop()"),
  },
  leavesAlone: {
    prose: typescript(
      "// The bell rings when the tide is high (or nearly so).\n// It stops at low water;\n// see the manual for more.",
    ),
    "an example": typescript("// For example:\n// ring(tide);\n// toll(tide);\n// whistle(tide);"),
    documentation: { files: { "src/a.rs": added("/// ring(tide);\n/// toll(tide);\n/// a(b);") } },
    "a formula": python("# r = y + (0.27*q) / (0.74)\n# b = y + (0.74*q)\n# g = y - (0.30*r)"),
    "two lines": typescript("// ring(tide);\n// toll(tide);"),
    "a comment that moved": {
      files: {
        "src/a.ts": "-// ring(a);\n-// toll(a);\n-// b(a);",
        "src/b.ts": "+// ring(a);\n+// toll(a);\n+// b(a);",
      },
    },
    "a list": typescript("// - high water\n// - low water\n// - slack water"),
    "a licence": typescript("// Copyright (c) 2026\n// Licensed under MIT;\n// see LICENSE"),
    "code inside a text": python('x = """\n# ring(tide)\n# toll(tide)\n# a(b)\n"""'),
  },
};
