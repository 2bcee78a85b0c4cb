import type { Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "much less code": { files: { "src/a.ts": { additions: 10, deletions: 200 } } },
  },
  leavesAlone: {
    "a little less code": { files: { "src/a.ts": { additions: 10, deletions: 20 } } },
    "code that was only indented anew, and a little less of it": {
      files: {
        "src/a.ts": [
          ...Array.from({ length: 200 }, (_, at) => `-  ring(harbours[${at}], tides.high);`),
          ...Array.from({ length: 40 }, () => "-}"),
          ...Array.from({ length: 200 }, (_, at) => `+ring(harbours[${at}], tides.high);`),
        ].join("\n"),
      },
    },
    "remarks on the code that went into documents": {
      files: {
        "src/a.ts": [
          ...Array.from({ length: 100 }, (_, at) => `-// Bell ${at} rings at high water.`),
          ...Array.from({ length: 40 }, (_, at) => `-ring(${at});`),
        ].join("\n"),
        "src/a.md": { additions: 100 },
      },
    },
    "an example that went": {
      files: { "examples/bells/a.ts": { deletions: 200 }, "src/a.ts": { additions: 40 } },
    },
    "a file of nobody's language": { files: { h: { additions: 0, deletions: 900 } } },
    "less of one language, beside another that nobody looked at": {
      files: { "src/a.ts": { deletions: 200 }, h: { deletions: 100 } },
    },
    "less generated code": { files: { "src/generated/a.ts": { additions: 0, deletions: 900 } } },
  },
};
