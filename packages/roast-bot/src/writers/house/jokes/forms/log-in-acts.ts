import type { JokeForm } from "../joke-form.ts";

/** The log as a drama: its opening line and its curtain. */
export const logInActs: JokeForm = {
  name: "log-in-acts",
  fit: ({ commits }) => (commits.length > 3 ? 6 : 0),
  lines: [
    "It opens on {first-subject} and closes on {last-subject}. In between, weather.",
    "From {first-subject} to {last-subject} is a short walk on the map.",
    "Read {first-subject}, and read {last-subject}, and hum in between: that is the opera.",
    "It sets out as {first-subject} and comes home as {last-subject}, and the dog still knows it.",
    "The play begins with {first-subject}. It closes on {last-subject}, which is what is called an arc.",
    "A person who hears {first-subject} is in good spirits. A person who hears {last-subject} has been there.",
  ],
};
