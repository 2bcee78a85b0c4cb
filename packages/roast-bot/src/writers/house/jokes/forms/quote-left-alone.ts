import type { JokeForm } from "../joke-form.ts";

/** A quotation after which nothing is said. */
export const quoteLeftAlone: JokeForm = {
  name: "quote-left-alone",
  fit: ({ commits }) => (commits.length > 2 ? 3 : 0),
  lines: [
    "There is a commit here that says {small-subject}. Please be upstanding.",
    "A commit says {wordy-subject}. It belongs on a mug.",
    "Somebody sat down and put {small-subject}, and pressed return.",
    "{wordy-subject}, it says, and the wind goes through the grass.",
    "The log says {small-subject}. Let it.",
  ],
};
