import { otto, type Cases } from "../../cases.ts";

const [low, high] = ["const bell = ringAt(tides.low);", "const bell = ringAt(tides.high);"];
const path = "src/bell.ts";
const [keep, drop] = ["const bells = keepBells(harbour);", "const bells = dropBells(harbour);"];
const write = (...lines: readonly string[]) => ({ [path]: lines.join("\n") });
const there = {
  subject: "Ring at high water",
  diff: write(`-${low}`, `+${high}`, `-${keep}`, `+${drop}`),
};
const back = {
  subject: "Leave the bell to the harbour",
  diff: write(`-${high}`, `+${low}`, `-${drop}`, `+${keep}`),
};
const commits = [there, "Show tides", back];

export const cases: Cases = {
  finds: {
    "a file that is changed and changed back": { commits },
    "one whose clock was rewritten": {
      commits: [{ ...there, committedAt: "2026-03-04T09:00:00+01:00" }, "Show tides", back],
    },
    "one that comes back in two steps": {
      commits: [
        there,
        { subject: "Ring less", diff: write(`-${high}`, `+${low}`) },
        { subject: "Ring", diff: write(`-${drop}`, `+${keep}`) },
      ],
    },
    "a setting": {
      commits: [
        { subject: "Try harder", diff: { "pyproject.toml": "+timeout_seconds = 30\n+[tides]" } },
        {
          subject: "Tidy",
          diff: { "pyproject.toml": "-timeout_seconds = 30\n-[tides]\n context" },
        },
      ],
    },
  },
  leavesAlone: {
    "a file that the merge changes": { commits, files: { [path]: `-${low}\n+${high}` } },
    "one that is not as it was": { commits: [there, "Show tides"] },
    "one that somebody else put back": { commits: [there, { ...back, author: otto }] },
    "one that somebody else changed in between": {
      commits: [
        there,
        { subject: "Count", author: otto, diff: { [path]: "+countBells(2);" } },
        back,
      ],
    },
    "a single line": {
      commits: [
        { subject: "Try harder", diff: { "pyproject.toml": "+timeout_seconds = 30" } },
        { subject: "Tidy", diff: { "pyproject.toml": "-timeout_seconds = 30\n context" } },
      ],
    },
    "a revert": { commits: [there, { ...back, subject: 'Revert "Ring at high water"' }] },
    "what a rebase did": { commits: [there, { ...back, subject: "fixup rebase" }] },
    "a change that is left out for size": {
      commits: [there, { subject: "More", files: { [path]: [4000, 1] } }, back],
    },
  },
};
