import { added, type Cases } from "../../cases.ts";

const title = "Fix the alarm at midnight";

export const cases: Cases = {
  finds: {
    "a fix with its test": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added('it("rings at midnight", () => {});'),
      },
    },
  },
  leavesAlone: {
    "a fix on its own": { title, files: { "src/a.ts": "+ring();" } },
    "a feature with its test": {
      title: "Ring at midnight",
      files: { "src/a.ts": "+ring();", "test/a.test.ts": added('it("rings", () => {});') },
    },
  },
};
