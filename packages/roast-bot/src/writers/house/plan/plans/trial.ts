import type { DocumentPlan } from "../document-plan.ts";

/** The change stands before a court that has read the diff. */
export const trial: DocumentPlan = {
  id: "trial",
  order: ["story", "exhibit", "sums", "second"],
  titles: [
    "{archetype} takes the stand",
    "The promise against {archetype}",
    "{archetype}, charged with {added}",
    "{commits} for the prosecution of {archetype}",
    "In the matter of {archetype}",
  ],
  descriptions: [
    "A hearing on {number}, with {commits} in evidence.",
    "The promise was broken; {number} answers for it in {commits}.",
    "{number} in the dock, {added} in the gallery.",
  ],
  openingHeadings: [
    "The court will rise",
    "The indictment is read",
    "The dock, an introduction",
    "The charge sheet is unfolded",
  ],
  promises: [
    "There is no entry, so there is a hearing.",
    "The promise was broken, and {pull} is brought up from the cells to talk about it.",
    "The dev log is due a page. In its place the court calls {pull}.",
    "A broken promise is a small offence. The sentence is that somebody reads {pull} aloud.",
    "The clerk looks for an entry, finds no entry, and reaches for {pull}.",
  ],
  goals: [
    "The motive is respectable: {title}. Juries have acquitted on that sentence.",
    "The defence opens well. {title}, it says, and the gallery nods.",
    "Let the record show a decent intention: {title}.",
    "What it wants is in its title, {title}, and what it wants is fair.",
    "The aim is put to the court as it was put to git: {title}. It is a good aim.",
  ],
  falls: [
    "Here the clerk wheels in {commits} and asks where to put them.",
    "The prosecution has {added} and has brought a trolley.",
    "Between that title and the gavel stand {commits}.",
    "The court would like to know why it took {commits} to say so.",
    "The trouble with a good motive is that {added} come along as witnesses.",
  ],
  storyHeadings: [
    "The log is sworn in",
    "The witness is the log, and it talks",
    "Testimony in order of commit",
    "The log would like to make a statement",
  ],
  storyLeads: [
    "The log is under oath and speaks for itself:",
    "The usher reads from the log. The stenographer asks for fresh ribbon.",
    "These are its own words, freely given:",
    "The court hears the log from top to bottom.",
    "The log gives evidence against its own interest:",
  ],
  storyTails: [
    "The defence asks for a recess.",
    "The jury is seen drawing a diagram.",
    "Somebody in the gallery coughs in the shape of a remark.",
    "The log steps down and looks for its hat.",
    "The prosecution rests, starting with the eyes.",
    "The stenographer underlines a passage.",
  ],
  exhibitLeads: [
    "The prosecution hands up a piece of paper in a plastic sleeve.",
    "The bailiff holds it up so that the back row can see.",
    "Marked for identification, and passed along with tongs.",
    "The jury may pass it around.",
    "Here the prosecution stops smiling and puts on its glasses.",
  ],
  secondLeads: [
    "A further count, from elsewhere in the diff.",
    "The prosecution has a further matter and lowers its voice.",
    "The court asks whether there is something further. The court will regret it.",
    "There is also this, which the clerk reads out very quickly.",
  ],
  sumHeadings: [
    "The expert witness brings figures",
    "The accountant is called",
    "Sums, under oath",
  ],
  complimentHeadings: [
    "In mitigation",
    "A character witness",
    "The defence has a point",
    "What may be said for it",
  ],
  complimentLeads: [
    "The court is fair and would like this on record.",
    "The defence has waited a long while for this page.",
    "In mitigation, and it is real mitigation:",
    "The record must also show this.",
  ],
};
