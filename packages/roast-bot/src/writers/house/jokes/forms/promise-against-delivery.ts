import type { JokeForm } from "../joke-form.ts";

/** What the title promises beside what was delivered. */
export const promiseAgainstDelivery: JokeForm = {
  name: "promise-against-delivery",
  fit: ({ pullRequest }) => (pullRequest ? 3 : 0),
  lines: [
    "The order was {title}. The van is {added} long.",
    "Somebody rang up for {title}, and {files} came round with flowers.",
    "What was asked for is {title}. What stands in the yard is {added}, under a tarpaulin.",
    "{title} was on the menu. The plate has {files} on it.",
    "Where the title says {title}, the meter says {added}.",
  ],
};
