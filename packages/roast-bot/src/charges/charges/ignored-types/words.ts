import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `type types check checks checker ignored ignores ignore switched off silenced any error
    errors`,
  headings: [
    "A word with the {=type} checker",
    "The masked ball in {file}",
    "Papers, please, {file}",
    "{t.marker}, a love story",
  ],
  setups: [
    "The checker raised a hand in {path}. This is what it was told:",
    "In {path} there is a conversation between a human and a machine, and it ends here:",
    "{path}, where the paperwork stops:",
    "Something in {path} declined to give its name:",
  ],
  tellings: ["{t.marker}, says {file}, and the barrier goes up."],
  deadpans: [
    "{t.marker}: the universal solvent, and the reason for the stain on the floor.",
    "A shape goes in. What comes out is a rumour.",
    "The checker was asked to look at the ceiling, and it has a lovely ceiling.",
    "It is a vow that it will be fine, made by a party on its way out of the door.",
    "The machine is told to relax, in the tone that makes machines sit up.",
    "Here {t.marker} does what a hand over a mouth does.",
  ],
  kickers: [
    "Seen in this change: {f.places/check/checks}, with a straight face.",
    "Behind that mask there may be a fish.",
    "There is trust, and there is this, which is spelled the same.",
    "The {=type} went for a walk and left a note with {t.marker} on it.",
    "At {f.places/check/checks}, the checker has asked for a desk by the window.",
  ],
};
