import type { ChargeMaterial } from "../charge-material.ts";

/** Things that are too long, too deep, too many or there twice. */
export const shapeMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["deep-nesting"],
    headings: [
      "Going down in {file}",
      "The stairs in {file}",
      "{f.levels}, and mind the handrail",
      "Bring a lamp to {file}",
    ],
    setups: [
      "Hold on to something. This is {path}:",
      "In {path} the margin moves:",
      "From the bottom of {path}, by rope:",
      "{path} has a cellar, and the cellar has a cellar:",
    ],
    tellings: ["{file} goes down {f.levels} and calls up that it is fine."],
    deadpans: [
      "{f.levels} down, the air is thin and the condition is still being discussed.",
      "It asks whether, and inside the whether it asks if.",
      "If, it says, and bows its head, and says if.",
      "The closing brackets come home at the end like miners.",
      "The interesting part is on the right, where the screen used to be.",
      "To get here, a value must have been right at the doors, and brought sandwiches.",
    ],
    kickers: [
      "A step makes sense from the step above, which is how people end up in caves.",
      "A bird goes down with you, and you watch the bird.",
      "At {f.levels}, the margin is a geological matter.",
      "It has the shape of a quarrel with somebody who has a further point.",
    ],
  },
  {
    codes: ["long-function"],
    headings: [
      "{t.function}, unabridged",
      "The long goodbye of {file}",
      "{t.function} takes the floor",
      "A speech in {file}",
    ],
    setups: [
      "This is how {t.function} begins. It is in good spirits:",
      "In {path} somebody clears a throat:",
      "The opening of {t.function}, while the door is still in sight:",
      "The top of it, in {path}; the bottom is in a different climate:",
    ],
    tellings: ["In {file}, {t.function} has {f.length} and a packed lunch."],
    deadpans: [
      "It goes on for {f.length}. People have been married, with speeches, in that.",
      "{f.length}. It comes out at the far end with a beard.",
      "Its name is {t.function}, which is also how it has to be called, from the stairs.",
      "{f.length} on, it returns, a little grey, and is vague about where it has been.",
      "It does a thing, and a thing, and a thing, like a river with a job.",
    ],
    kickers: [
      "Somewhere in the middle there is a room with the radio on.",
      "A scroll wheel has been worn to this.",
      "It would like to take questions, but the hall is booked until {length}.",
      "A name so short on a body of {f.length} is a kind of stage name.",
    ],
  },
  {
    codes: ["giant-file"],
    headings: [
      "{t.name}, population {n.length}",
      "The continent of {t.name}",
      "Visible from orbit: {t.name}",
      "A meal for {t.name}",
    ],
    setups: [
      "An aerial view of {path}, taken from a safe distance:",
      "{path} is large. This is a corner of it:",
      "A sample from {path}; the rest is in the yard:",
    ],
    tellings: ["Of {path} there are {f.length}, of which {n.added} came in with this."],
    deadpans: [
      "{f.length}, of which {n.added} are from this visit to the buffet.",
      "{t.name} has {f.length} and its own weather.",
      "At {f.length}, {t.name} is a place, and ought to have a mayor.",
      "Things go into {t.name} for the same reason that rivers go into the sea.",
      "With {f.length} it is the sort of thing that people give directions in.",
      "It could be split, if somebody could find the edge.",
    ],
    kickers: [
      "There are towns that would feel at home in it.",
      "The newcomers were told that it was cosy.",
      "What is in there is in there. It is a matter of boots and a lamp.",
      "It has an index, in the sense that it has a finger.",
    ],
  },
  {
    codes: ["copied-blocks"],
    headings: [
      "{file}, and also {file}",
      "An echo in {file}",
      "Twins, born in {file}",
      "The mirror in {file}",
    ],
    setups: [
      "Here is something from {path}. It may seem familiar further down:",
      "{path} says this, and in a while says it:",
      "Take a good look at this, in {path}; you will be asked to pick it out of a row:",
      "In {path} there is a passage that was worth having:",
    ],
    tellings: ["{file} has {f.lines} that are in it as the same {f.lines}."],
    deadpans: [
      "It is in there in {f.copies}, like a joke told to the deaf side of the table.",
      "{f.lines}, and their twins, dressed alike by their mother.",
      "When it coughs, it will cough in stereo.",
      "There is a way of saying a thing and having it said. This is the other way.",
      "The likeness is excellent, which is what is wanted in a forger.",
    ],
    kickers: [
      "In time they will differ by a comma, and the comma will matter.",
      "It was so good that it went back for its own encore.",
      "They sit side by side and hum the other’s tune.",
      "Imitation is flattery, and this is flattery at arm’s length.",
    ],
  },
  {
    codes: ["done-and-undone"],
    headings: [
      "There and back",
      "What {file} had for a while",
      "A short stay in {file}",
      "Checked in, checked out",
    ],
    setups: [
      "For a time, {path} had this:",
      "Present in {path} between two commits, and happy:",
      "A mayfly, from {path}:",
      "{path} remembers, though it does not show:",
    ],
    tellings: ["{f.undone} came to {file}, looked around, and left."],
    deadpans: [
      "{f.undone}, in good health, and gone.",
      "The diff is discreet about it. The log will talk to a stranger on a bench.",
      "They lived as they came, indented and hopeful.",
      "{f.undone} in and out: the pure form of exercise.",
    ],
    kickers: [
      "It is the part of the branch that makes a quiet neighbour, being elsewhere.",
      "It was its own reward, and has kept it.",
      "What remains of it is the commits, the wear on the keys, and this paragraph.",
      "Somewhere there is a draft of this change in which it was the point.",
    ],
  },
];
