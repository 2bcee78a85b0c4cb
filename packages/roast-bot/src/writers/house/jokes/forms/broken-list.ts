import type { JokeForm } from "../joke-form.ts";

/** A list whose last item has come by another road. */
export const brokenList: JokeForm = {
  name: "broken-list",
  fit: () => 4,
  lines: [
    "In the box: {files}, {added}, and a warm feeling about the {thing}.",
    "It comes with {commits}, {files} and a faint smell of {thing}.",
    "The inventory says {files}, {commits}, {added} and a look in the eye.",
    "What it takes: {files}, {added}, and a belief in the {thing} that has to be seen.",
    "On the table: {added}, {deleted}, and a sandwich with a bite out of it.",
    "Present are {files}, {commits}, and the {thing}, in a jacket that is a size up.",
  ],
};
