import { machine, otto, type Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "work in progress, twice": { commits: ["Add alarms", "wip", "WIP"] },
    "fix, and fix again": { commits: ["Add alarms", "fix", "fixes.", "more fixes"] },
    "the largest not first, and a part of the first": {
      commits: ["Add alarms", "more fixes", { subject: "fix", files: { "src/tides.ts": [80, 2] } }],
    },
    "an author whom the forge calls otherwise": {
      commits: ["wip", "stuff"].map((subject) => ({ subject, author: otto })),
    },
    "signs of life": { commits: [".", "asdf", "stuff"] },
    "a squash that lists them": { listed: ["Add alarms", "wip", "WIP"] },
    "a prefix before nothing": {
      commits: ["feat: tide alarms", "chore: update", "chore: changes"],
    },
  },
  leavesAlone: {
    "what says more below": {
      commits: [
        "Add alarms",
        { subject: "fix", body: "The alarm rang an hour late in summer." },
        { subject: "wip", body: "- read the tides\n- no bells yet" },
      ],
    },
    "what others proposed, accepted with a button": {
      commits: [
        "Add alarms",
        ...["update", "update"].map((subject) => ({ subject, coAuthors: [otto] })),
      ],
    },
    "what a list has below them": {
      listed: ["Add alarms", { subject: "fix", body: "The alarm rang late." }, "wip"],
    },
    "one of them": { commits: ["Add alarms", "wip", "Ring at high water"] },
    "other people's": {
      commits: [
        "Add alarms",
        { subject: "wip", author: otto },
        { subject: "fix", author: otto },
        { subject: "update", author: machine },
      ],
    },
    "short subjects that name a thing": { commits: ["Add alarms", "Fix DST", "Bump zod"] },
    "one-word subjects that name a thing": { commits: ["Alarms", "Harbours", "Tides"] },
    "merges by git": { commits: ["Add alarms", "Merge branch 'main'", "Merge branch 'main'"] },
    "words like these with an object": {
      commits: ["Update tide table", "Fix stuffing of the hull"],
    },
    "subjects in another script": { commits: ["潮汐を表示する", "修正する 潮汐"] },
    "a squash whose commits we don't have": { commits: ["wip", "wip"], commitsKnown: false },
  },
};
