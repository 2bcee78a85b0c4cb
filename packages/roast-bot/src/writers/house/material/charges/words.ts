import type { ChargeMaterial } from "../charge-material.ts";

/** Names, numbers and strings that say too much or too little. */
export const wordMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["stringly-constants"],
    headings: [
      "{t.name}, spelled carefully",
      "Say {t.first} and enter",
      "A closed set with the door open",
      "{t.name} and the art of spelling",
    ],
    setups: [
      "Here is how {path} tells its options apart:",
      "The central idea of {file} is this, in inverted commas:",
      "There is a choice to be made in {path}, and this is what it is made of:",
      "{path} keeps its options where a typo can reach them:",
    ],
    tellings: ["{file} tells its options apart by their spelling."],
    deadpans: [
      "{t.name} prefers to be a word, and to be taken at it.",
      "There is {t.first}, there is {t.second}, and there is whatever comes out of a cold thumb.",
      "The language has a tool for this. So does the stationery shop: quotation marks.",
      "What makes a {t.name} a {t.name} is that it can spell.",
      "It is a door with a very good sign, and the sign is what keeps it shut.",
    ],
    kickers: [
      "A slip of the thumb will be let in, and offered a seat.",
      "The pivot of the design is a gentlemen’s agreement about letters.",
      "It is {t.first}, as long as it is said in the right tone of voice.",
      "It holds as long as they went to the same school.",
    ],
  },
  {
    codes: ["magic-numbers"],
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
  },
  {
    codes: ["long-names"],
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
  },
  {
    codes: ["empty-names"],
    headings: [
      "{t.name} stands alone",
      "The thing called {t.name}",
      "What shall we call it",
      "{t.name} and friends",
    ],
    setups: [
      "Naming is hard. In {path} it is also over:",
      "The cast list of {path}:",
      "From {path}, where they know their own by sight:",
      "Things are kept in {path}, and this is what is on the jars:",
    ],
    tellings: ["{file} has a {t.name}, and leaves it at that."],
    deadpans: [
      "{t.name} is a name in the way that a blank wall is a view.",
      "Whoever meets {t.name} looks round for the rest of the family.",
      "There was a plan to name it, and {t.name} is the plan.",
      "A label on a jar that reads *jar*.",
      "It holds a value, and what it thinks about that value it keeps to itself.",
    ],
    kickers: [
      "Its sequel is already casting.",
      "There is also {t.second}, and at parties they go by the drinks they hold.",
      "It will get a name when there is time, which is what {t.name} means in the old language.",
      "Say what you like about {t.name}: it has kept its mouth shut.",
    ],
  },
];
