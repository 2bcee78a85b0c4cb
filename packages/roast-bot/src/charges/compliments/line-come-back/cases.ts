import type { Origin } from "../../../history/find-origins.ts";
import type { Cases, ChangePlan } from "../../cases.ts";

const removal: Origin = {
  isRemoval: true,
  sha: "ab".repeat(20),
  subject: "Ring less (#35)",
  at: "2025-11-02T10:00:00Z",
  lines: 1,
  path: "src/bells.ts",
  from: 2,
  to: 2,
};

const plan = (
  origin: Partial<Origin> = {},
  change: Omit<ChangePlan, "history"> = {},
): ChangePlan => ({
  title: "Ring at high tide",
  files: { "src/bells.ts": " open();\n+ringTheBell(highTide);\n close();" },
  ...change,
  history: { origins: [{ ...removal, ...origin }] },
});

const { isRemoval: _, ...origin } = removal;

export const cases: Cases = {
  finds: {
    "a new line that had been there": plan(),
    "one that is too long for a verdict": plan(
      {},
      {
        files: {
          "src/bells.ts": ` open();\n+ringTheBell(highTide, { often: 3, of: "${"o".repeat(40)}" });\n close();`,
        },
      },
    ),
  },
  leavesAlone: {
    "what nobody has followed": {
      title: "Ring at high tide",
      files: { "src/bells.ts": "+ring();" },
    },
    "with what lines came that go": { ...plan(), history: { origins: [origin] } },
    "what may have stood elsewhere meanwhile": plan({ subject: "Move the bells to the pier" }),
    "a revert of it": plan({}, { title: 'Revert "Ring less (#35)"' }),
    "a line that is too long": plan(
      {},
      { files: { "src/bells.ts": ` open();\n+ringTheBell("${"o".repeat(90)}");\n close();` } },
    ),
  },
};
