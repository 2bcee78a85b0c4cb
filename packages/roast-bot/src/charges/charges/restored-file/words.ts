import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["As it was: {file}", "{file}, there and back"],
  headings: ["As it was before", "{file}, there and back"],
  tellings: [
    "{c.1} changes {path}. {f.span} later, with {c.2}, it is as it was.",
    "{c.1} changes {path}, and with {c.2} it is as it was.",
  ],
  costs: [],
  turns: [
    "Read commit by commit, {file} has a history. Read as merged, it has none.",
    "In between, a reviewer could have had an opinion on it.",
  ],
  verdict: {
    archetype: "The Day Tripper",
    lines: ["changed {file} on the way, and changed it back"],
  },
};
