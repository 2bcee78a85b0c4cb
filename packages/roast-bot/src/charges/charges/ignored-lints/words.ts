import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `lint linter linters rule rules check checks warning warnings ignored ignores ignore switched
    off silenced disabled`,
  headings: [
    "The housekeeper has left the building",
    "A note to the {=linter} in {file}",
    "{t.marker}, with regards",
    "The house rules, by {file}",
  ],
  setups: [
    "There were rules in {path}. There is also this:",
    "{path} has sent the housekeeper home:",
    "The rule book, as left on the table in {path}:",
    "Somebody in {path} took the sign off the lawn:",
  ],
  tellings: ["{t.marker}, it says in {file}, and the grass bows."],
  deadpans: [
    "It is a diplomatic pouch for commas.",
    "A rule is a rule, and here it meets its owner.",
    "{t.marker} is a resignation letter, brief and rather fine.",
    "The smoke alarm has been asked whether it has considered other careers.",
    "It does not say why. It says it with authority.",
  ],
  kickers: [
    "It is said with the confidence of a person who parks diagonally.",
    "The rule was there for a reason, and the reason has been shown the garden.",
    "A lawn can be kept perfect by declaring it a field.",
    "It is quiet. Somewhere a {=linter} is reading a book.",
  ],
};
