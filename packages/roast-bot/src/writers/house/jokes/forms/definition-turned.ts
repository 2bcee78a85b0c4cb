import type { JokeForm } from "../joke-form.ts";

/** What a thing is called, turned round to what it is. */
export const definitionTurned: JokeForm = {
  name: "definition-turned",
  fit: ({ commits }) => (commits.length > 4 ? 3 : 1),
  lines: [
    "A branch is a place to try a thing. It can also be a place to live.",
    "A diff is what is left when the reasons have gone home.",
    "They say that code is read by people. This is what the people were up against.",
    "A pull request is an invitation. This is the invitation, the party and the carpet.",
    "A title is a promise with good posture.",
    "A log is a diary that other people get to keep.",
    "A diff is a wish that has met its neighbours.",
    "A plan is for waving at, from the boat.",
  ],
};
