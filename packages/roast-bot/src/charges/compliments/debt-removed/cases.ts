import type { Cases } from "../../cases.ts";

const title = "Ring the muffled bells";
const of = (diff: string) => ({ title, files: { "src/a.ts": diff } });

export const cases: Cases = {
  finds: {
    "a to-do that is done": of("-// TODO: ring muffled bells, too\n+ring(muffled);"),
    "a question that is answered": of("-// Why do muffled bells not ring?\n+ring(muffled);"),
    "one of a test": {
      title,
      files: { "test/a.test.ts": "-// FIXME: muffled bells are silent here\n+ring();" },
    },
  },
  leavesAlone: {
    "a to-do put in other words": of(
      "-// TODO: ring muffled bells, too\n+// TODO: ring the muffled bells as well",
    ),
    "one of years ago, which is told with that": {
      ...of("-// TODO: ring muffled bells, too\n+ring(muffled);"),
      history: {
        origins: [
          {
            isOld: true,
            sha: "ab".repeat(20),
            subject: "Hang the first bell",
            at: "2019-04-02T10:00:00Z",
            lines: 1,
            path: "src/a.ts",
            from: 1,
            to: 1,
          },
        ],
      },
    },
    "a to-do about something else": of("-// TODO: count the tides first\n+ring();"),
    "a to-do that left with its file": {
      title,
      files: { "src/a.ts": { diff: "-// TODO: ring muffled bells, too", status: "deleted" } },
    },
    "a to-do that goes on in the next line": of(
      "-// TODO: ring muffled bells, which nobody\n-// has asked for yet\n+ring(muffled);",
    ),
    "one that says whom to ask": of("-// TODO: ask tom@tide.example about muffled bells\n+ring();"),
    "a mark without words": of("-// TODO muffled\n+ring(muffled);"),
    "an ignored check": of("-// eslint-disable muffled bells here\n+ring();"),
  },
};
