import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `review reviews reviewer addressed addresses address addressing commit commits asked feedback
    comments answered`,
  headings: [
    "Correspondence",
    "The answer, at length",
    "A stamp and an address",
    "A letter, in instalments",
  ],
  setups: ["Somebody asked, and {path} answered:", "The reply, or a page of it, from {path}:"],
  tellings: [
    "{f.commits} say that a {=review} was {=addressed} and leave it there, like a receipt for a receipt.",
    "In {f.commits} the subject is that there was a {=review}. What it said can be felt in {f.additions} in and {f.deletions} out.",
    "What somebody thought of it survives as {f.commits} of having {=addressed} it.",
  ],
  deadpans: [
    "{f.additions} went in and {f.deletions} went out. The {=comments} may well have fitted on a napkin.",
    "It is an answer of {f.additions}. The log has mislaid what it is an answer to.",
    "Whatever was {=asked}, {f.deletions} of code took it personally.",
    "The {=review} was {=addressed}. It was also stamped, and put on a train.",
  ],
  kickers: [
    "It is what a conversation sounds like through a wall.",
    "The subject says that it was polite. The diff says that it took notes.",
    "Somebody in that exchange was right, and got code for it.",
    "It is good manners, in a typeface for invoices.",
  ],
};
