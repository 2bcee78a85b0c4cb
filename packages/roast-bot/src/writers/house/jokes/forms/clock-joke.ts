import type { JokeForm } from "../joke-form.ts";

/** A joke about when it was done, and how long it took. */
export const clockJoke: JokeForm = {
  name: "clock-joke",
  fit: ({ figure }) => (figure("span.days") ? 5 : 0),
  lines: [
    "It starts on a {first-day} at {first-clock}, like a diet.",
    "From end to end it takes {f.span.hours}, some of which must have been lunch.",
    "From the brave beginning to the {weekday} it went in, the calendar says {f.span.days}.",
    "It went in on a {weekday}, at {clock}, when the light was kind.",
    "The opening commit is from {first-clock} on a {first-day}. It has a {first-day} look.",
    "{f.span.hours} from end to end: there are boats that have been built in that, and boats that sank.",
  ],
};
