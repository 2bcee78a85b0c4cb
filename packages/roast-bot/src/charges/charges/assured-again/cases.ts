import { otto, type Cases } from "../../cases.ts";

const path = "src/bell.ts";
const [low, high, noon] = [
  "bell.ring = ringAtLowTide;",
  "bell.ring = () => undefined;",
  "bell.ring = ringAtNoon(harbour);",
];
const step = (subject: string, before: string | undefined, after: string, file = path) => ({
  subject,
  diff: {
    [file]: `@@ 12\n${before === undefined ? "" : `-// This is safe because nobody listens.\n-${before}\n`}+// This is safe because the harbour is empty.\n+${after}`,
  },
});
const commits = [
  "Count bells",
  step("Ring at low tide", undefined, low),
  step("Ring not", low, high),
];

export const cases: Cases = {
  finds: {
    "two assurances of different code": { commits },
    three: { commits: [...commits, step("Ring at noon", high, noon)] },
    "one that goes on in the next line, in Python": {
      commits: [
        "Count bells",
        {
          subject: "Ring",
          diff: {
            "bell.py": "+# Nobody listens.  This is safe\n+# because:\n+bell.ring = ring_low",
          },
        },
        {
          subject: "Do not ring",
          diff: {
            "bell.py":
              "-# Nobody listens.  This is safe\n-# because:\n-bell.ring = ring_low\n+# This is safe because nobody came.\n+bell.ring = ring_not",
          },
        },
      ],
    },
    "for now, twice": {
      commits: [
        { subject: "Ring", diff: { [path]: `+${low} // good enough for now` } },
        {
          subject: "Do not ring",
          diff: { [path]: `-${low} // good enough for now\n+${high} // for now` },
        },
      ],
    },
    "one of a branch that was rebased": {
      commits: commits.map((each) =>
        typeof each === "string" ? each : { ...each, committedAt: "2026-03-04T22:00:00+01:00" },
      ),
    },
  },
  leavesAlone: {
    "one assurance": { commits: commits.slice(0, 2) },
    "a comment that is reworded": {
      commits: ["Count", step("Ring", undefined, low), step("Say it better", low, low)],
    },
    "a comment that is reworded where other code goes": {
      commits: [
        "Count",
        {
          subject: "Ring",
          diff: { [path]: `+// This is safe because nobody listens.\n+${low}\n+${noon}` },
        },
        {
          subject: "Ring for older towers",
          diff: {
            [path]: `-// This is safe because nobody listens.\n+// This is safe because nobody hears.\n ${low}\n-${noon}\n+${high}`,
          },
        },
      ],
    },
    "another assurance beside the first": {
      commits: ["Count", step("Ring", undefined, low), step("Ring", undefined, high)],
    },
    "a comment that stays beside new code": {
      commits: [
        { subject: "Ring", diff: { [path]: `+${low} // good enough for now` } },
        {
          subject: "Do not ring",
          diff: { [path]: `-${low} // good enough for now\n+${high} // good enough for now` },
        },
      ],
    },
    "an assurance in another file": {
      commits: ["Count", step("Ring", undefined, low), step("Ring", low, high, "src/tide.ts")],
    },
    "what is said not to be safe": {
      commits: [
        { subject: "Ring", diff: { [path]: `+${low} // not safe to call` } },
        {
          subject: "Do not ring",
          diff: { [path]: `-${low} // not safe to call\n+${high} // not safe to call` },
        },
      ],
    },
    "a text that says so": {
      commits: [
        { subject: "Ring", diff: { [path]: `+say("this is safe", harbour);` } },
        {
          subject: "Ring",
          diff: { [path]: `-say("this is safe", harbour);\n+tell("this is safe", harbour);` },
        },
      ],
    },
    "somebody else's": {
      commits: [
        "Count",
        step("Ring", undefined, low),
        { ...step("Ring", low, high), author: otto },
      ],
    },
    "what a rebase brought": {
      commits: ["Count", step("Ring", undefined, low), step("Ring after rebase", low, high)],
    },
    "a document": {
      commits: [
        "Count",
        step("Ring", undefined, low, "bell.md"),
        step("Ring", low, high, "bell.md"),
      ],
    },
  },
};
