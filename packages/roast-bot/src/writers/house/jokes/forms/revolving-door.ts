import type { JokeForm } from "../joke-form.ts";

/** What comes in beside what goes out. */
export const revolvingDoor: JokeForm = {
  name: "revolving-door",
  fit: ({ pullRequest }) => (pullRequest && pullRequest.deletions > 60 ? 4 : 0),
  lines: [
    "{deleted} go out as {added} come in. The door is on a spring.",
    "In come {added}, out go {deleted}, and the hall carpet is showing it.",
    "{deleted} leave the building. {added} take the lift up, and push the buttons.",
    "The intake is {added}, the outflow {deleted}; the bath is a matter of time.",
    "For {deleted} that left there are {added}, in the way that hydras are maintained.",
  ],
};
