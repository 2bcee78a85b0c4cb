import type { Cases } from "../../cases.ts";

const more = ["Ring twice", "Count rings", "Sort rings"];
const after = (subject: string, commits: readonly string[] = more) => ({
  commits: ["Add tide alarms", subject, ...commits],
  files: { "src/tides.ts": "+ring();" },
});

export const cases: Cases = {
  finds: {
    "final tweaks": after("Final tweaks"),
    "a last fix": after("fix: last fix"),
    "ready for review": after("Ready for review"),
    "feature complete": after("feature complete"),
    "one last thing": after("one last case of winter"),
    done: after("Done!"),
    "many more": after("final cleanup", [
      ...more,
      ...more,
      ...more,
      ...more,
      ...more,
      ...more,
      ...more,
    ]),
  },
  leavesAlone: {
    "the branch of a squash": { ...after("Final tweaks"), foundBy: "squash-subject" },
    "two more": after("Final tweaks", more.slice(0, 2)),
    "the last one": { ...after("Final tweaks", []), commits: [...more, "Final tweaks"] },
    "final in the program": after("Show final tide"),
    "last in the program": after("Split the first and last batch"),
    "a response that is complete": after("Fix the bell when the response is not complete"),
    "a keyword": after("Mark `final` fields"),
    "a state that is ready": after("Ready state of the bell"),
    "one last thing, for now": after("One last renaming, for now"),
    "a test that is the final one": after("Pin the bell for the final test"),
    "the last version of something": after("Last version of the protocol"),
    "documents only": {
      commits: [
        "Add alarms",
        "Final tweaks",
        ...more.map((subject) => ({ subject, files: { "README.md": [1, 1] as const } })),
      ],
      files: { "src/tides.ts": "+ring();" },
    },
    "a squash whose commits we don't have": { ...after("Final tweaks"), commitsKnown: false },
  },
};
