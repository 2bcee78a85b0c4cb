import { harbours } from "./harbours.ts";

/** Which parts of the plan's fifth phase are written down. */
export interface PlanState {
  readonly pullRequest: boolean;
  /** What the plan says of how eager refreshes are done. */
  readonly approach: "planned" | "timers" | "workers";
}

const linesBeforePostmortem = 1_220;

/** The text of `plans/table-refresh.md`: a document that outgrew what it plans. */
export function planDocument({ pullRequest, approach }: PlanState): string {
  const phases = phaseTopics.flatMap((topic, at) => phase(topic, at + 1));
  const body = ["# Plan: tables that are fresh before anybody asks", "", ...phases];
  const appendix = [
    "## Appendix: refresh order by harbour",
    "",
    "| turn | harbour | minute |",
    "| --- | --- | --- |",
  ];
  for (let turn = 1; body.length + appendix.length < linesBeforePostmortem; turn += 1) {
    const harbour = harbours[turn % harbours.length];
    appendix.push(`| ${turn} | ${harbour?.name} | ${(turn * 7) % 360} |`);
  }
  const link = pullRequest ? ["", "Phase 5 is #214."] : [];
  return `${[...body, ...appendix, ...link, ...notes[approach]].join("\n")}\n`;
}

const phaseTopics: readonly (readonly [title: string, noun: string, owner: string])[] = [
  ["Store tables at all", "stored table", "the cache"],
  ["Give every table an age", "timestamp", "the clock"],
  ["Share one station index", "station record", "the index"],
  ["Measure what readers wait for", "waiting time", "the gauge"],
  ["Refresh ahead of the readers", "refresh", "the refresher"],
  ["Spread the load over the hour", "turn", "the refresher"],
  ["Tell harbours when a table changes", "notice", "the notifier"],
  ["Survive a lost station", "gap", "the index"],
  ["Retire the nightly job", "nightly run", "nobody, eventually"],
];

const concerns = [
  "during spring tides",
  "when two harbours share a gauge",
  "when the clock is set back",
  "while the station file is being replaced",
  "for a harbour that was renamed",
  "when nobody has asked for a day",
  "in the first minute after a restart",
  "with a disk that is nearly full",
];

function phase([title, noun, owner]: readonly [string, string, string], number: number): string[] {
  const questions = concerns.flatMap((concern, at) => [
    `### ${number}.${at + 1} The ${noun} ${concern}`,
    "",
    `- Today: ${owner} does not know about the ${noun} ${concern}.`,
    `- Wanted: one ${noun} a harbour, none of them twice.`,
    `- Risk: ${at % 2 === 0 ? "a table that is late" : "a table that is early"}; see ${number}.${((at + 3) % 8) + 1}.`,
    `- [${number < 5 ? "x" : " "}] write the test first`,
    `- [${number < 5 ? "x" : " "}] then the code`,
    `- [${number < 4 ? "x" : " "}] then delete whatever the test made unnecessary`,
    "",
  ]);
  return [
    `## Phase ${number}: ${title}`,
    "",
    `Goal: a reader never notices the ${noun}. Owner: ${owner}.`,
    "",
    ...questions,
    `Done when ${owner} has been boring for a fortnight.`,
    "",
  ];
}

const workerNotes = [
  "",
  "## Notes from building phase 5",
  "",
  "These notes were written after the phase and explain how it came to differ from itself.",
  "",
  "- The first version armed one timer a harbour. Timers share the station index.",
  "- The station index closes its file when it is invalidated, whoever is still reading.",
  "- We then taught the tests not to invalidate it, and the tests passed.",
  "- We then moved that lesson out of the tests, and production passed too.",
  "- We then kept the parsed index, so that nobody had to open the file at all.",
  "- None of this is in use any more.",
  "",
  "### What is in use",
  "",
  "- Stale tables are computed by worker processes, each with an index of its own.",
  "- A worker can't send a `PredictionError` home, because it holds an open file.",
  "- It sends the text of the error instead. Who needs the cause may ask the station.",
  "- The size of the pool is a limit, not a promise.",
  "",
  "### What we would do differently",
  "",
  "- Start with the workers.",
  "- Ask who else holds the file before closing it.",
  "- Write these notes before the phase.",
];

const notes: Readonly<Record<PlanState["approach"], readonly string[]>> = {
  planned: [
    "",
    "Phase 5 will arm one timer a harbour.",
    "Each timer recomputes one table.",
    "No new process is needed.",
  ],
  timers: [
    "",
    "Phase 5 arms one timer a harbour.",
    "Each timer recomputes one table.",
    "No new process is needed.",
    "The lock around the timers is enough.",
  ],
  workers: workerNotes,
};
