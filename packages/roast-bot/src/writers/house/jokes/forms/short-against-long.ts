import type { JokeForm } from "../joke-form.ts";

/** The short thing beside the long thing that answers it. */
export const shortAgainstLong: JokeForm = {
  name: "short-against-long",
  fit: ({ pullRequest }) => (pullRequest && pullRequest.additions > 150 ? 4 : 0),
  lines: [
    "The title takes {title-words}. The answer takes {added}.",
    "{title-words} go in at the top, and {added} come out at the bottom, blinking.",
    "It was put in {title-words}. It comes back in {added}. There must have been a conversation on the way.",
    "For {title-words} of title there are {added} of footnote.",
    "{title-words} asked politely; {added} came to the door.",
  ],
};
