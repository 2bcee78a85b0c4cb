import type { DocumentPlan } from "../document-plan.ts";

/** The change comes under the hammer. */
export const auction: DocumentPlan = {
  id: "auction",
  order: ["second", "story", "exhibit", "sums"],
  titles: [
    "Going, going, {archetype}",
    "Property of {archetype}",
    "{archetype}, some wear, original {commits}",
    "{added}, sold as seen by {archetype}",
    "The estate of {archetype}",
  ],
  descriptions: [
    "Under the hammer: {number}, {commits}, sold as seen.",
    "A sale made possible by a broken promise. The lot: {number}.",
    "{number}: {added}, some wear, original subjects.",
  ],
  openingHeadings: ["Viewing", "Paddles, please", "The lot is carried in", "From the catalogue"],
  promises: [
    "The promise was broken, and what is found on the premises goes under the hammer: {pull}.",
    "There is no entry on the stand. The porter brings {pull} and sets it down gently.",
    "A missed deadline makes a motivated seller. The lot is {pull}.",
    "To settle a broken promise, the house offers {pull}, from a good home.",
  ],
  goals: [
    "The catalogue calls it {title}, and the description is fair: somebody wanted that, and was right to.",
    "It is {title}, a useful thing to own, and made to be used.",
    "{title}, says the label. There is a market for it.",
    "The intention, {title}, is in very good condition.",
  ],
  falls: [
    "It comes with {commits}, sold as seen.",
    "The reserve is low. The transport, at {added}, is extra.",
    "Buyers should bring boxes: there are {files}.",
    "Some restoration: {commits} of it.",
    "The condition report runs to {commits}, and the varnish is wet.",
  ],
  storyHeadings: ["Provenance", "Its owners, in order", "The papers", "Where it has been"],
  storyLeads: [
    "The provenance is unbroken and a little breathless:",
    "Its papers are in order, which is the trouble with its papers:",
    "Ownership passed through these hands:",
    "From the seller’s own notes, in sequence:",
  ],
  storyTails: [
    "A gentleman at the back lowers a paddle.",
    "The telephone bidder is breathing, and little besides.",
    "The auctioneer takes a sip of water and looks at it.",
    "There is interest from a museum of knots.",
    "The porter would like it gone by lunch on the house.",
  ],
  exhibitLeads: [
    "A close look at the maker’s mark:",
    "Bidders are asked to inspect this with the glass provided.",
    "The condition report encloses a photograph.",
    "Please pass it along the rows, and keep it level:",
  ],
  secondLeads: [
    "To be sold together with:",
    "In the drawer, and included in the price:",
    "On the underside, visible when tilted:",
    "A further lot, from the same attic:",
  ],
  sumHeadings: ["The estimate", "Weights and estimates", "What it comes to"],
  complimentHeadings: [
    "The reason to bid",
    "What the experts fought over",
    "The good drawer",
    "Worth the reserve",
  ],
  complimentLeads: [
    "The specialists did get excited, and it was about this.",
    "Turn it over, and there is real craft on the back.",
    "There is a reason for the paddles in the air.",
    "The house will say this for it, in writing:",
  ],
};
