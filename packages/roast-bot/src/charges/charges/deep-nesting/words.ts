import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `nested nesting deep levels level inside blocks indentation code`,
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
};
