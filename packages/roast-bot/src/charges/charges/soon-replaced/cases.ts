import type { Cases, ChangePlan } from "../../cases.ts";
import type { Origin } from "../../../history/find-origins.ts";

const gone =
  " open(bell);\n-ringAtLowTide(bell);\n-ringAtHighTide(bell);\n-ringAtNoon(bell);\n+ring(bell);";

const plan = (
  origin: Partial<Origin> = {},
  change: Omit<ChangePlan, "history"> = {},
): ChangePlan => ({
  files: { "src/bell.ts": gone },
  ...change,
  history: {
    origins: [
      {
        sha: "e".repeat(40),
        subject: "Ring at every tide (#35)",
        at: "2026-02-25T09:00:00+01:00",
        lines: 3,
        path: "src/bell.ts",
        from: 2,
        to: 4,
        ...origin,
      },
    ],
  },
});

export const cases: Cases = {
  finds: {
    "lines that came eight days before": plan(),
    "many of them, of which some are quoted": plan({ lines: 70 }),
    "lines that came within minutes": plan({ at: "2026-03-05T14:40:00+01:00" }),
  },
  leavesAlone: {
    "what nobody has followed": { files: { "src/bell.ts": gone } },
    "a line or two": plan({ lines: 2 }),
    "a revert": plan({}, { title: "Revert ringing at every tide" }),
    "a part of a series": plan({ subject: "Ring at every tide, part 1" }),
    "what names the earlier pull request": plan({}, { body: "Goes on where #35 stopped." }),
  },
};
