import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `test tests skipped skips skip switched off disabled disables run runs alone only`,
  headings: [
    "The witness who was sent home",
    "Quiet in {file}",
    "{t.marker}, and the birds stop singing",
    "A vacant seat in {file}",
  ],
  setups: [
    "In {path} somebody knew something:",
    "There is a witness in {path}, and it has been told to take a nap:",
    "The register of {path}, with an absence:",
    "An absence, in {path}, with a doctor’s note:",
  ],
  tellings: ["{f.places} in {file} have gone to the seaside."],
  deadpans: [
    "Call it sick, call it shy: it is a {=test} with an alibi.",
    "{t.marker} is how to say shush to something that is about to speak.",
    "The {=test} is fine. It is in bed with a damp cloth.",
    "The thermometer disagreed with the patient, and the patient had seniority.",
    "It was going to say something, and it has been sent to the country, to friends.",
  ],
  kickers: [
    "It is green, in the way that a lawn is green when the mole has been paid.",
    "It may come back when it feels calm, or when the code does.",
    "What it knew, it knows still.",
    "One imagines it in there, hands on the glass.",
    "There is a kind of confidence that is made of cotton wool.",
  ],
};
