import type { JokeForm } from "../joke-form.ts";

/** The thing beside the thing that explains it. */
export const longerThanExplains: JokeForm = {
  name: "longer-than-explains",
  fit: ({ files }) => (files.some(({ role }) => role === "doc") ? 4 : 0),
  lines: [
    "{doc-file} gets {doc-added}, so the story has been told at least this way.",
    "There are {doc-added} in {doc-file} that explain it, for people who like to be told.",
    "{doc-file} stands at {doc-lines} and has the tone of a person giving directions from a moving car.",
    "The words are in {doc-file}, {doc-added} of them by the metre, and they are on the code’s side.",
    "{doc-file} takes {doc-added} to say it will be fine.",
  ],
};
