import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A name of {f.characters}", "{f.characters}, before anything happens"],
  headings: ["By its full name", "The name says it all"],
  tellings: ["{t.name} has {f.characters}.", "A new name in {file} has {f.characters}."],
  costs: ["Each line that uses it is mostly it.", "It fits on a line, by itself."],
  turns: ["It does not need a comment. It is one.", "It says everything, each time."],
  verdict: {
    archetype: "The Herald",
    lines: [
      "announces {f.characters} before anybody may come in",
      "reads out all {n.characters} characters, standing",
    ],
  },
};
