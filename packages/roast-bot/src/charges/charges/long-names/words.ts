import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `name names long characters`,
  headings: [
    "A name with a subordinate clause",
    "The full title, please",
    "On being called that",
    "{file} and the long introduction",
  ],
  setups: [
    "In {path} something has been christened:",
    "{path} has somebody for you to meet, and asks for a glass of water:",
    "The herald at {path} draws a breath:",
  ],
  tellings: ["{t.name} is the name, and {file} is where it has to be said."],
  deadpans: [
    "It is not so much called that as read out.",
    "It is a remark that married a noun.",
    "It has a verb, a noun, a reason and a waiting list.",
    "By the time it has been called, the thing it was wanted for is over.",
    "It reads like a motion with amendments.",
  ],
  kickers: [
    "Whoever has to spell it will remember what it does, out of spite.",
    "It says what there is to say, and leaves the rest to the interior.",
    "There is a name in there somewhere, in among the humps.",
    "Monarchs have made do with a number.",
  ],
};
