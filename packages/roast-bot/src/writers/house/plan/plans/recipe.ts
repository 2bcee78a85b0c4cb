import type { DocumentPlan } from "../document-plan.ts";

/** A cookery page with an unusually honest method. */
export const recipe: DocumentPlan = {
  id: "recipe",
  order: ["sums", "story", "exhibit", "second"],
  titles: [
    "{archetype} en croûte",
    "A braise of {archetype}, serves {files}",
    "{archetype} on a bed of {commits}",
    "From the kitchen of {archetype}",
    "{archetype} with a jus of {added}",
  ],
  descriptions: [
    "A dish for a broken promise: {number}, on the hob for {commits}.",
    "Take {added}, set aside {deleted}, and serve {number} warm.",
    "{number} from the kitchen of the house. Allow time.",
  ],
  openingHeadings: [
    "Serves a crowd",
    "What you will need",
    "Wash your hands",
    "A dish for when guests insist",
  ],
  promises: [
    "There is no entry in the larder, so this page is made from what was in the fridge: {pull}.",
    "The promise was broken, which makes a good base. Stir in {pull}.",
    "A missed deadline keeps well. Serve it with {pull}.",
    "This page should have been an entry. The leftovers in the fridge say {pull}.",
  ],
  goals: [
    "On the menu it is called {title}, and a hungry person would order it.",
    "The dish is {title}: honest food, and people like it.",
    "The recipe card says {title}. As ideas for dinner go it is a sound idea.",
    "What it is meant to taste of is {title}, and that is a fine thing to taste of.",
  ],
  falls: [
    "Take {added}. Discard {deleted}. Taste at your own risk.",
    "It wants {commits} on the hob, stirring.",
    "It uses {files}. They will need washing.",
    "The card has room for a title. The rest runs to {commits}.",
    "Where it says a pinch, read {added}.",
  ],
  storyHeadings: [
    "The steps",
    "The steps, with steam",
    "Preparation",
    "What happened at the stove",
  ],
  storyLeads: [
    "Follow these steps in order, as the cook did:",
    "Transcribed from the apron:",
    "Stay with the log; it gets steamy:",
    "Keep the log within reach and a window open:",
  ],
  storyTails: [
    "Leave to stand. It will, for a while.",
    "Open a window.",
    "The sauce has been told.",
    "At this stage the smoke alarm counts as a timer.",
    "Rinse, and whistle.",
  ],
  exhibitLeads: [
    "Fish this out with a slotted spoon.",
    "If a lump should form, it will look like this:",
    "The chef’s own ingredient, and it ought to have stayed so:",
    "Hold this up to the light, at arm’s length.",
  ],
  secondLeads: [
    "For the garnish:",
    "In a separate pan, and under a lid:",
    "There may also be something at the bottom of the pot.",
    "To be served on the side, away from children:",
  ],
  sumHeadings: ["Ingredients", "Weights and measures", "Quantities"],
  complimentHeadings: [
    "What to ask the chef for",
    "The part to have seconds of",
    "A kiss from the chef, with tongs",
    "Why it is on the menu",
  ],
  complimentLeads: [
    "And yet there is something on this plate that sings.",
    "A clean plate came back, and here is why.",
    "The inspector asked for this in a box.",
    "Compliments to the kitchen, in writing:",
  ],
};
