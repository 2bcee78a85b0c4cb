import type { DocumentPlan } from "../document-plan.ts";

/** A blameless review, in the flat voice of those. */
export const incidentReview: DocumentPlan = {
  id: "incident-review",
  order: ["story", "exhibit", "second", "sums"],
  titles: [
    "A blameless look at {archetype}",
    "Root cause: {archetype}",
    "Timeline with {archetype}",
    "{archetype} was paged",
    "Contributing factor: {archetype}",
  ],
  descriptions: [
    "A blameless look at {number}: {commits}, {added}, some eyebrows.",
    "What {number} set out to do, and the {commits} it took.",
    "Status of the promise: see below. Status of {number}: also see below.",
  ],
  openingHeadings: ["Summary", "Summary for people in a hurry", "Impact", "What this page is for"],
  promises: [
    "Trigger: a broken promise. Scope: {pull}. This page is blameless and takes its time about it.",
    "The promise was broken. As policy has it, a post-mortem of {pull} is held.",
    "Detection was simple: no entry. Response: somebody sat down and read {pull}.",
    "Severity of the missed deadline: low. Opportunity to look at {pull}: high.",
  ],
  goals: [
    "Intent: {title}. The intent is sound and this page salutes it.",
    "The stated objective is {title}. It is a reasonable objective and stays so throughout.",
    "What was wanted is on the label, {title}, and it is worth wanting.",
    "Expected outcome: {title}. A fair outcome to expect.",
  ],
  falls: [
    "Observed outcome: {added} and {deleted}.",
    "Time to mitigate: {commits}.",
    "Blast radius: {files}.",
    "The objective is met. This page is for the {commits} in between.",
    "What arrived is that, plus {added} of circumstances.",
  ],
  storyHeadings: [
    "Timeline",
    "What happened, with timestamps",
    "Sequence of events",
    "Timeline, unredacted",
  ],
  storyLeads: [
    "From the log, which is happy to talk:",
    "Entries are verbatim. Marginalia are by somebody who had coffee.",
    "Taken from the log, which is cooperative:",
    "Times are local to whoever was suffering:",
  ],
  storyTails: [
    "The chat goes quiet at this point.",
    "The timeline ends here. The lessons are still being unloaded.",
    "A follow-up is proposed, and calendars turn out to be full.",
    "The on-call rota would like it noted that it was asleep.",
    "A recovery is declared by the party that needs to recover.",
  ],
  exhibitLeads: [
    "Contributing factor, attached in full:",
    "The graph of this is a cliff. The cause is small:",
    "Investigators traced it to a page and put a ring around it.",
    "An attachment, shown here against its will.",
  ],
  secondLeads: [
    "A further contributing factor, in a different part of the building:",
    "While the responders were there, they also saw this.",
    "Also warm to the hand:",
    "A further observation, filed under things that can’t be unseen.",
  ],
  sumHeadings: ["Metrics", "The dashboard", "By the numbers, unfortunately"],
  complimentHeadings: [
    "What went well",
    "What went well (there is such a section)",
    "Where we got lucky on purpose",
    "Controls that held",
  ],
  complimentLeads: [
    "The template has a box for this, and for once it is used.",
    "This part is sincere.",
    "Something in here did its job.",
    "Praise, too, is an action item.",
  ],
};
