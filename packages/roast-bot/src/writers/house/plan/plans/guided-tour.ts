import type { DocumentPlan } from "../document-plan.ts";

/** A guide with an umbrella leads the party through the diff. */
export const guidedTour: DocumentPlan = {
  id: "guided-tour",
  order: ["exhibit", "second", "story", "sums"],
  titles: [
    "Mind your head: {archetype}",
    "This way to {archetype}",
    "A walking tour of {archetype}",
    "{archetype} and other local sights",
    "On your left, {archetype}",
  ],
  descriptions: [
    "A walking tour of {number}: {files}, sensible shoes.",
    "Mind your head. {number} has {added} and a low ceiling.",
    "The promise was broken, the tour is free: {number} on foot.",
  ],
  openingHeadings: [
    "Meet at the umbrella",
    "Welcome, mind the step",
    "The tour starts here",
    "Stay together, please",
  ],
  promises: [
    "The entry is closed to visitors, as there is no entry. The tour therefore goes through {pull}.",
    "The promise was broken, so the party is taken round {pull} instead.",
    "A missed deadline means free admission. Follow the umbrella, if you would, into {pull}.",
    "Those who came for the dev log may have a refund, or {pull}, which is nearer.",
  ],
  goals: [
    "Over the gate you can read what it was built for: {title}. A worthy purpose, and still its purpose.",
    "The founders wanted {title}. Take a moment to agree with them.",
    "The foundation stone says {title}, and as foundation stones go it is modest and fair.",
    "It was built for {title}. Towns have been built for that, and for gravel.",
  ],
  falls: [
    "Behind the gate there are {files} and a smell of fresh plaster.",
    "The rest of the estate, {added} of it, was put up by the same people in a hurry.",
    "The tour takes in {commits}. There are handrails at some of them.",
    "Through here, please, and mind the {added}.",
    "The facade is a title. The building behind it is {added}.",
  ],
  storyHeadings: [
    "The gallery of commits",
    "The long corridor",
    "A short history of the site",
    "Down the stairs, in order",
  ],
  storyLeads: [
    "The history of the site is carved in the wall. From left to right:",
    "Hold the rail. The log goes down in order:",
    "The plaques in this corridor are original:",
    "If you would look up at the frieze:",
  ],
  storyTails: [
    "The gift shop has these as magnets.",
    "Count the children, please.",
    "Some visitors report a chill at this point.",
    "The guide is paid in postcards and has seen worse.",
    "Watch the step. It was not in the plans.",
  ],
  exhibitLeads: [
    "If you would gather round. Flash off, please.",
    "The guide prefers that people find this by themselves.",
    "On your left, behind the rope:",
    "This room is why the queue is where it is.",
  ],
  secondLeads: [
    "Through the servants’ door, quickly, and close it behind you:",
    "From this window you can also see:",
    "The cellar is not on the map. Here is the cellar.",
    "Further along, in the old wing:",
  ],
  sumHeadings: ["Facts for those who ask", "The leaflet has figures", "A word on the stairs"],
  complimentHeadings: [
    "The view from the roof",
    "The room people remember",
    "Worth the climb",
    "Why it is listed",
  ],
  complimentLeads: [
    "Here is the reason that the bus comes this way.",
    "Up these stairs it gets good, honestly.",
    "Take a photograph of this. It has earned it.",
    "The guide saves this for the end, and lights the lamp.",
  ],
};
