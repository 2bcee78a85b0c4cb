import type { JokeForm } from "../joke-form.ts";

/** A large figure, and a small remark. */
export const understatement: JokeForm = {
  name: "understatement",
  fit: ({ pullRequest }) => (pullRequest && pullRequest.additions > 400 ? 5 : 0),
  lines: [
    "{added}. It is said to be a quiet neighbourhood otherwise.",
    "{added} came in. The door has been looked at, and will hold for now and then.",
    "There are {added}. Somebody has been enjoying the keyboard.",
    "It comes to {added}, so allow for parking.",
    "{added}, and it walks as if carrying a tray.",
    "{added} of it went in by the front, in daylight, with a wave.",
    "At {added} it has a certain presence.",
  ],
};
