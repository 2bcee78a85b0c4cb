import type { Archetype } from "../archetype.ts";

/** Characters of changes whose lines are the story. */
export const codeArchetypes: readonly Archetype[] = [
  {
    name: "The Ferryman",
    thrivesOn: ["stringified", "swallowed"],
    asides: [
      "The far bank is full of names looking for their owners.",
      "The crossing is smooth. It is the luggage that stays in the water.",
      "It takes a coin, and the cause, and the return address.",
      "What arrives is dry, light and unable to say where it has been.",
    ],
    oneLiners: [
      "takes {t.stringified-error.error} across the river and hands over its hat, labelled {t.stringified-error.class}",
      "rows {t.stringified-error.error} over, charges it its {=stringified-error.cause}, and lands a {=stringified-error.string}",
      "carries them across the river, {added} wide, and returns their hats",
      "takes the {thing} over in {commits} and keeps the luggage for the trouble",
      "knows the river, the {thing} and the price, and is vague on faces",
      "rows {files} to the far bank, where a description is waiting for them",
    ],
  },
  {
    name: "The Lighthouse Keeper",
    thrivesOn: ["swallowed", "skipped-tests"],
    asides: [
      "The lamp has been dimmed so as to let the boats sleep.",
      "The rocks have been informed and are taking it well.",
      "It is a peaceful coast, as far as the eye is permitted.",
      "A foghorn would be in keeping. A foghorn would also be heard.",
    ],
    oneLiners: [
      "was looking out for {t.widened-errors.before}, waves at {t.widened-errors.after}, and reports a calm sea",
      "puts out the lamp, hangs up the {thing}, and reports a calm sea",
      "watches {files} sail by and wishes them luck in a low voice",
      "keeps a log of {commits} and a very quiet coast",
      "spends {added} on curtains for the lamp",
    ],
  },
  {
    name: "The Photocopier",
    thrivesOn: ["copies", "size"],
    asides: [
      "The tray is warm, and so is the page underneath it.",
      "Somebody pressed the button and went for coffee.",
      "It gets a little pale towards the edges, and the intent still comes through.",
      "The original asks whether it may go home.",
    ],
    oneLiners: [
      "has said it in {added}, of which some are news",
      "says it in {added}, and says it in {files}, in case the room was deaf",
      "lifts the lid, lays down the {thing}, and presses for {added}",
      "has {files} and, held against the light, an idea",
      "leaves the {thing} on the glass and {added} in the tray",
    ],
  },
  {
    name: "The Bookbinder",
    thrivesOn: ["giant", "long-function", "prose"],
    asides: [
      "The spine has begun to creak in a way that carries.",
      "It is a novel, if turned on its side.",
      "There was a plan for a sequel, and the sequel is in here.",
      "The chapters have been let go to save space for the text.",
    ],
    oneLiners: [
      "puts {added} between boards and sits on the glue",
      "knows that a shelf ends, sighs, and binds the {thing}",
      "binds the {thing} into the family bible, beside the births",
      "sews in {added}, loses the needle, and sells it with the book",
    ],
  },
  {
    name: "The Cave Diver",
    thrivesOn: ["nesting", "long-function"],
    asides: [
      "The rope was tied at the top by somebody who has since gone home.",
      "The bottom is down there. Listen: a bracket drips.",
      "It is quiet at this depth, apart from the conditions.",
      "The daylight is a rumour up here and a religion down there.",
    ],
    oneLiners: [
      "goes down through {added} with a torch in its teeth",
      "finds the {thing} at the bottom and has run out of screen on the right",
      "ties the rope to the {thing} and descends for {added}",
      "maps {files} by echo, and surfaces with the bends",
    ],
  },
  {
    name: "The Bell Warden",
    thrivesOn: ["skipped-tests", "swallowed", "ignored-types"],
    asides: [
      "The bell has been wrapped in a sock, with care, so as not to scratch the bell.",
      "The drill went well; the building stayed in.",
      "There is a sign on the door, and the sign says that the sign has been dealt with.",
      "The extinguisher is there for the look of it.",
    ],
    oneLiners: [
      "hears the alarm, admires its tone, and takes out the battery for {added}",
      "brings calm to {files} with a pillow and a steady hand",
      "signs off the {thing} from the car park",
      "has {commits}, a sock over the bell, and a good feeling",
    ],
  },
  {
    name: "The Doorman",
    thrivesOn: ["ignored-types", "loose-strings"],
    asides: [
      "The list is on the lectern. It is a handsome lectern.",
      "The rope is velvet and lifts for shoes.",
      "There is a dress code, in the sense that there is a sign.",
      "Papers are asked for, and a firm nod counts as papers.",
    ],
    oneLiners: [
      "nods {t.ignored-types.marker} at whoever has shoes on",
      "tips its hat to the {thing} and looks at the ceiling for {added}",
      "lets {added} in on a nod and a familiar face",
      "knows the guests by their coats and the {thing} by its reputation",
      "holds the door for {files} and checks the rain for identification",
    ],
  },
  {
    name: "The Switchboard Operator",
    thrivesOn: ["loose-strings", "magic", "names"],
    asides: [
      "The plugs are unmarked, but the operator has been here since the start and hums.",
      "It hums along, as long as the spelling does.",
      "A voice asks for a name, and the building holds its breath.",
      "A crossed wire is a wire that trusted the spelling.",
    ],
    oneLiners: [
      "connects {files} by ear, in a building with a cough",
      "puts the {thing} through on a word of honour and a hunch",
      "runs {added} on the assumption that people can spell",
      "knows the numbers by heart, and keeps the heart in {files}",
    ],
  },
  {
    name: "The Town Crier",
    thrivesOn: ["debug", "prose", "todos"],
    asides: [
      "The bell is heard in the street, in the fields and on standard output.",
      "News travels well when it is shouted from inside a loop.",
      "The town is well informed about the crier.",
      "Hear ye. It got here.",
    ],
    oneLiners: [
      "walks {files} with a bell and cries that it got here",
      "tells the square what the {thing} is worth, with decimals",
      "brings {added} of news and a bell for the parts in between",
      "cries the {thing} from the steps to whoever is tailing",
    ],
  },
  {
    name: "The Attic Landlord",
    thrivesOn: ["dead-code", "copies", "todos"],
    asides: [
      "Call it clutter and it answers: tenants.",
      "Out goes what might be spoken of in future; that is to say, it stays.",
      "The floor sags a little over the {thing}.",
      "There is a trunk up there with a label, and the label is commented out.",
    ],
    oneLiners: [
      "lets {added} to tenants who moved out, and waters their plants",
      "keeps the {thing} under a sheet, for when it is wanted by ghosts",
      "has {files}, a trapdoor and a firm view on sentiment",
      "saves the old {thing} in case the past should ring",
    ],
  },
  {
    name: "The Numerologist",
    thrivesOn: ["magic", "sleeps"],
    asides: [
      "The figure came in a dream and was typed while it was warm.",
      "It is the right number. It has the look of a number with brothers.",
      "The stars were consulted, and nodded.",
      "Somewhere a name waits for it, like a coat at a station.",
    ],
    oneLiners: [
      "believes in {t.magic-numbers.number}, and has it from {t.magic-numbers.number}",
      "finds the truth about the {thing} in a bare figure, and keeps the chart in a locket",
      "reads {added} of entrails and comes back with a number",
      "has an answer for {files}, and is still looking for what was asked",
      "trusts the {thing} to a numeral that came alone",
    ],
  },
  {
    name: "The Pawnbroker",
    thrivesOn: ["todos", "dead-code", "haste"],
    asides: [
      "The window is full of watches, and the watches are full of hope.",
      "It will be redeemed. It says so in capital letters.",
      "A pledge is a debt with manners.",
      "The shelf behind the curtain has begun to bow.",
    ],
    oneLiners: [
      "lends against the {thing}, and the slip says soon",
      "takes in {added} and gives a slip with a kind word on it",
      "has {files} in the window and the dates turned to the wall",
      "borrows {added} from a future self, who is out",
    ],
  },
];
