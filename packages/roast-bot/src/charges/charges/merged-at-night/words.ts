import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `merged merge night late hour`,
  headings: ["The small clock", "Lights out", "By lamplight", "Owls, with opinions"],
  setups: ["By that light, {path} looked like this:", "Seen at {clock}, in {path}:"],
  tellings: [
    "It is {=merged} at {clock}, with moths for an audience.",
    "The stamp says {clock}, and stamps have a certain tone at {clock}.",
    "{clock}: a time at which a diff looks done because somebody is.",
  ],
  deadpans: [
    "It must have seemed like a good idea, to whoever else was on that roof.",
    "The house was asleep, and so, to judge by the diff, were parts of the diff.",
  ],
  kickers: [
    "By sunrise it was ours.",
    "The main branch sleeps lightly, and remembers who woke it.",
    "Some things are done in the light. They have a different look.",
  ],
};
