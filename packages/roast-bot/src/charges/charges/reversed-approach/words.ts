import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `approach idea plan commit commits replaced replaces replace replacing reversed reverses
    reverse reverted reverts revert undone undoes undo took takes taken back again earlier
    before changed changes direction mind moved brought turned round`,
  headings: [
    "{f.turns}, and a handbrake",
    "The career of {t.thing}",
    "On changing one’s mind, in public",
    "From {t.from} to {t.to}, the scenic route",
  ],
  setups: ["The latest opinion, from {path}:", "Where it came to rest, in {path}:"],
  tellings: [
    "The {=approach} {=changed} in {f.turns}: they {=replace}, {=revert} or switch off what this same branch had {=brought} in.",
    "It takes {f.turns} to find out what the {=approach} is. The {t.thing} learns it from the diff.",
    "There are {f.turns} here that take the road the other way, and {t.thing} is thrown clear in the bends.",
  ],
  deadpans: [
    "By themselves the commits are certain. It is as a group that they have doubts.",
    "The way from {t.from} to {t.to} is on the map. It is marked in pencil.",
    "Out of the office: {t.from}. At the desk: {t.to}. The chair is still warm.",
    "The last word is whatever was on the table when the music stopped.",
    "{f.deleted} went overboard on the way, and they had done as they were told.",
  ],
  kickers: [
    "The {t.thing} would like to know whether to unpack.",
    "It all took {f.span}, which for a dance is long and for a design is brisk.",
    "The name for this is persistence, seen from a turntable.",
    "There is a word for {f.turns} like that, and the word is research. It costs extra.",
    "It got there. It also got to the other places.",
  ],
};
