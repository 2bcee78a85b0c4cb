import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `number numbers unexplained magic bare constants constant without name names code`,
  headings: [
    "{t.number}, for reasons",
    "The oracle of {file}",
    "A number walks into {file}",
    "Why {t.number}",
  ],
  setups: [
    "In {path} there are values, and this is how they are arrived at:",
    "{path} knows something, to the digit:",
    "The figures in {path} stand there by themselves, like people at a party:",
    "From {path}, where the answer is known:",
  ],
  tellings: ["{file} has numbers, and the numbers have the faces of strangers."],
  deadpans: [
    "There is {t.number}, with the look of a number that has seen the others go in.",
    "What explains {t.number} is {t.number}.",
    "And there stands {t.number}, like an extra in the middle of the stage.",
    "It is {t.number}, as the people in the room will tell you, if you find the room.",
  ],
  kickers: [
    "It is a fixture, in the sense that people walk around it.",
    "Someone will change {t.number}, and a picture on the other side of the house will fall down.",
    "A name is cheap, and it would have been a place to keep the reason.",
    "Somebody arrived at {t.number}. The map would be worth seeing.",
  ],
};
