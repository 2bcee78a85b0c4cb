import { machineTrailer, tamsin } from "./people.ts";
import type { Commit, PullRequest } from "./pull-request.ts";

/** Pull request 214: a feature by trial and error in seventeen commits, the error included. */
export const foundingPullRequest: PullRequest = {
  number: 214,
  title: "Add eager refresh to the tide tables",
  body: `Harbours no longer wait for the first reader of the day.\n\n${machineTrailer}`,
  kind: "squash",
  author: tamsin,
  minutesBefore: 0,
  steps: [
    step(2_784, "Add eager refresh to the tide tables"),
    step(2_781, "Tell the plan its own pull request number"),
    step(2_466, "Soak-test eager refresh against recorded stations"),
    step(2_449, "Keep soak tests out of the quick job and prime the index"),
    step(2_430, "Fix stations being refreshed twice at the same time"),
    step(1_752, "Ignore index invalidation while a timer is running"),
    step(1_680, "Replace index invalidation with a no-op to fix empty tables"),
    step(1_551, "Move the invalidation no-op from the fixtures into the refresher"),
    step(1_440, "Keep the parsed index so that nothing reopens it"),
    step(1_311, "Replace refresh timers with worker processes"),
    step(1_270, "Revise the plan to have meant worker processes"),
    step(301, "Relax the soak clock and fix flaky timings"),
    step(236, "Replace the hard-wired pool with one passed to the constructor"),
    step(198, "Address review: split the lazy tests off and tidy docstrings"),
    step(188, "Check stored tables in the soak tests"),
    step(24, "Address review: a real enum, strict limits, fewer tests"),
    step(12, "Stop the enum from also being a string"),
  ],
};

function step(minutesBefore: number, subject: string): Commit {
  return { subject, body: machineTrailer, author: tamsin, minutesBefore };
}
