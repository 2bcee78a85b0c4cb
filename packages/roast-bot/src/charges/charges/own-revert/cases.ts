import { added, deleted, otto, type Cases } from "../../cases.ts";

const path = "src/bells.ts";
const bell = "ringBell(harbour.bells.large);";
const bells = `
  ${bell}
  ringBell(harbour.bells.small);
  countBells(harbour.bells);
`;

export const cases: Cases = {
  finds: {
    "one after which something else is done in that file": {
      commits: [
        { subject: "Ring bells", diff: { [path]: added(bells) } },
        { subject: 'Revert "Ring bells"', diff: { [path]: deleted(bells) } },
        { subject: "Count tides", diff: { [path]: "+countTides(harbour.tides);" } },
      ],
    },
    "a revert of what was simpler": {
      commits: ["Simplify the bells", 'Revert "Simplify the bells"', "Count bells"],
    },
    "a revert of what was in doubt": {
      commits: ["Maybe ring the bells", 'Revert "Maybe ring the bells"', "Count bells"],
    },
    "a revert of its own commit": {
      commits: ["Ring bells at high water", 'Revert "Ring bells at high water"', "Count bells"],
    },
    "one after a rebase, by its subject": {
      commits: [
        { subject: "Ring bells", at: "2026-03-02T09:00:00+01:00" },
        { subject: 'Revert "Ring bells"', at: "2026-03-02T09:00:00+01:00" },
      ],
    },
    "one of two commits of that name, by its hash": {
      commits: [
        "Ring bells",
        "Ring bells",
        {
          subject: 'Revert "Ring bells"',
          body: `This reverts commit ${"1".padStart(40, "0")}.`,
        },
      ],
    },
  },
  leavesAlone: {
    "one after which it is done again, in part": {
      commits: [
        { subject: "Ring bells", diff: { [path]: added(bells) } },
        { subject: 'Revert "Ring bells"', diff: { [path]: deleted(bells) } },
        { subject: "Ring one bell", diff: { [path]: added(bell) } },
      ],
    },
    "one after which the same is said to be done": {
      commits: ["Ring bells", 'Revert "Ring bells"', "Ring all bells, and show them"],
    },
    "one of what came with the word that it would go": {
      commits: [
        "Temporarily break the bells",
        'Revert "Temporarily break the bells"',
        "Count bells",
      ],
    },
    "one of what the whole is called by": {
      title: "Ring bells at low water, too",
      commits: ["Ring bells at low water", 'Revert "Ring bells at low water"', "Count bells"],
    },
    "one of a line that a test was to catch": {
      commits: [
        { subject: "Ring wrongly", diff: { [path]: added(bell) } },
        { subject: 'Revert "Ring wrongly"', diff: { [path]: deleted(bell) } },
        "Catch it",
      ],
    },
    "one of a deletion that is deleted again": {
      commits: [
        { subject: "Remove bells", diff: { [path]: deleted(bells) } },
        { subject: 'Revert "Remove bells"', diff: { [path]: added(bells) } },
        { subject: "Fix what was deleted", diff: { [path]: deleted(bell) } },
      ],
    },
    "a revert of what was there before": {
      commits: ["Ring bells", 'Revert "Count bells"'],
    },
    "a revert, by its hash, of another commit of that name": {
      commits: [
        "Ring bells",
        { subject: 'Revert "Ring bells"', body: `This reverts commit ${"f".repeat(40)}.` },
      ],
    },
    "a revert of somebody else's commit": {
      commits: [{ subject: "Ring bells", author: otto }, 'Revert "Ring bells"', "Count bells"],
    },
    "a revert of a revert alone": { commits: ['Revert "Ring"', 'Revert "Revert "Ring""'] },
    "a squash whose commits we don't have": {
      commits: ["Ring bells", 'Revert "Ring bells"'],
      commitsKnown: false,
    },
  },
};
