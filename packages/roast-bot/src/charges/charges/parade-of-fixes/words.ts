import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `fix fixes fixed fixing repair repairs repaired repairing mended commit commits again after
    same files touched work own earlier`,
  headings: [
    "{f.fixes/fix/fixes}, in procession",
    "The repairs, a procession",
    "Mending, {f.additions} of it",
    "A branch and its workshop",
  ],
  setups: ["One stop of the procession, in {path}:", "From the workshop floor, {path}:"],
  tellings: [
    "Of the commits, {n.fixes} are there to repair what the others brought. That is {f.share} of the log, on its back, under the car.",
    "{n.fixes} of these commits mend this branch itself. It is the rare patient that arrives by ambulance and keeps having the accident.",
    "The branch keeps its own workshop: {f.fixes/fix/fixes}, by appointment with itself.",
  ],
  deadpans: [
    "The {=fixes} come to {f.additions}, and for that they throw in the floor mats.",
    "{f.share} of the commits are about the other commits.",
    "It brought its own rain, and an umbrella.",
    "Built with a flourish and mended with {f.fixes/fix/fixes}: that is how to get to know a thing.",
  ],
  kickers: [
    "A stitch in time, they say, and here are {f.fixes/fix/fixes}.",
    "It ends up on the sort of terms with the workshop that involve birthday cards.",
    "The ladder goes up the same wall throughout, and is admired there.",
    "It was done right in the end, by elimination.",
  ],
};
