import type { DocumentPlan } from "../document-plan.ts";

/** The original plan is remembered fondly, in the paper it would have liked. */
export const obituary: DocumentPlan = {
  id: "obituary",
  order: ["story", "second", "exhibit", "sums"],
  titles: [
    "The plan and its widow, {archetype}",
    "In loving recollection, by {archetype}",
    "{archetype} and the plan that was",
    "A simple idea, survived by {added}",
    "Flowers for {archetype}",
  ],
  descriptions: [
    "The life and rest of {number}, survived by {added}.",
    "A simple idea has left us. {commits} carry the coffin.",
    "The promise was broken, so the page goes to the dear departed: {number}.",
  ],
  openingHeadings: [
    "The notice",
    "A short life, warmly told",
    "We gather here",
    "The family asks for quiet",
  ],
  promises: [
    "With no entry to print, this page goes to a dear friend of the family: {pull}.",
    "The promise was broken. Its space goes to a simple idea that went into {pull}, where it was happy.",
    "A missed deadline leaves a column to fill. In it stands a notice: {pull}.",
    "This page belongs to a broken promise. It is lent for the day to {pull}.",
  ],
  goals: [
    "It was a simple idea, known to friends as {title}, and it meant well.",
    "It came into the world as {title}, a bright and reasonable thing.",
    "Those who met it young recall the name, {title}, and how sensible it sounded.",
    "{title}: a good name, and an aim to bring home to the parents.",
  ],
  falls: [
    "It leaves a family of {commits} and {added}.",
    "The end came slowly, and it came in {commits}.",
    "It leaves behind {files}, who ask to be left in peace.",
    "It went in peace, surrounded by {added}.",
    "Its dearest wish was to stay small. {added} were at the bedside.",
  ],
  storyHeadings: [
    "A life in commits",
    "A life, as told by the log",
    "How it went, from the log",
    "Letters, in order",
  ],
  storyLeads: [
    "The log is the family album, and it falls open here:",
    "Its letters survive. They are short, and they hide little:",
    "The biography needs little help, which is how it reads:",
    "From the diaries, with the family’s leave:",
  ],
  storyTails: [
    "The organist plays something in a minor key.",
    "A hat is held against a chest.",
    "The vicar turns the page with some relief.",
    "There are sandwiches.",
    "A wreath arrives, addressed to somebody with a similar name.",
  ],
  exhibitLeads: [
    "Among the effects, wrapped in tissue:",
    "The family found this in a drawer.",
    "It wished to be buried with this.",
    "On the mantelpiece, in a frame:",
  ],
  secondLeads: [
    "The will has a codicil.",
    "There was a further side to the departed, and the neighbours knew.",
    "The eulogy hurries past a chapter. Here it is.",
    "A cousin from the country would like to say something.",
  ],
  sumHeadings: ["The estate", "What is left, in figures", "The reading of the will"],
  complimentHeadings: [
    "It was loved, and here is why",
    "A kind word at the graveside",
    "What the neighbours say",
    "The good it did",
  ],
  complimentLeads: [
    "It is bad form to speak ill of the dead, and here it is easy to comply.",
    "The mourners agree on a point, and it is a good point.",
    "There is a reason that the pews are full.",
    "Be it said, and carved:",
  ],
};
