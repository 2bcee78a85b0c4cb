import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });

export const cases: Cases = {
  finds: {
    "what tests patch": python("# Imported here because tests patch tides.bell.\nimport bell"),
    "what is mocked by tests": python("RATE = 3  # mocked in unit tests"),
    "what lets tests pass": {
      files: { "src/tides.ts": added("// Lazy, so that tests can replace it.\nload();") },
    },
    "what makes tests happy": python("ring(0)  # to keep the tests happy"),
  },
  leavesAlone: {
    "tests that are only named": python("# Covered by the tests of the harbour.\nring()"),
    "a test": { files: { "test/a.test.ts": added("// patched by tests\nring();") } },
    "code for testing": { files: { "src/testing/rig.py": added("# tests patch this\nring()") } },
    "a text": python('hint = "tests patch this"'),
    "a comment that was there": {
      files: { "src/a.py": "-# tests patch this\n-ring()\n+ring(3)\n+# tests patch this" },
    },
  },
};
