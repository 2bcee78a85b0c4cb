import type { DocumentPlan } from "../document-plan.ts";

/** The change hangs in a white room, and a small card explains it. */
export const museumLabel: DocumentPlan = {
  id: "museum-label",
  order: ["exhibit", "story", "second", "sums"],
  titles: [
    "{archetype}, {added} on git",
    "School of {archetype}",
    "{archetype}, artist’s own frame",
    "{archetype}: study in {files}",
    "On loan: {archetype}",
  ],
  descriptions: [
    "{number}, {added} on git, on loan from a branch.",
    "The audio guide to {number}, with a cough on it.",
    "A small show of {number}, with {commits} in the side room.",
  ],
  openingHeadings: [
    "Room guide",
    "A leaflet, with our compliments",
    "The card beside the door",
    "Coats may be left on the hook",
  ],
  promises: [
    "This wall was kept free for an entry. The promise was broken, so {pull} hangs here.",
    "The museum regrets the broken promise and is happy to present {pull}.",
    "A missed deadline frees the wall. A branch lends us {pull}.",
    "There is no entry to hang. The curators went to the storeroom and came back with {pull}.",
  ],
  goals: [
    "The piece is called {title}, and unusually for the period it depicts what it is called.",
    "Its title is {title}. The intention is legible from across the room, and it is a good intention.",
    "The artist’s stated theme is {title}, fair and popular.",
    "{title}, reads the plaque, and visitors who read plaques are seen to nod.",
  ],
  falls: [
    "The medium is {added} on git. The movers recall the stairs.",
    "It hangs in {files}, so allow time.",
    "Under the surface there are {commits}, as the lamp shows.",
    "{deleted} were painted over, and shine through in raking light.",
    "The frame is small. What leans out of it is {added}.",
  ],
  storyHeadings: [
    "Under the varnish",
    "Sketches, in sequence",
    "The studio, by way of its log",
    "How it was made",
  ],
  storyLeads: [
    "The sketches survive, signed and in sequence:",
    "The studio log, shown here by kind permission of the studio log:",
    "Infrared brings up the hand of the artist, and now and then the forehead:",
    "The layers, catalogued:",
  ],
  storyTails: [
    "The guard has asked for a transfer to ceramics.",
    "Postcards of this wall are at the desk.",
    "The school groups are led past it at a brisk pace.",
    "The restorer has asked to be left with it for a moment.",
    "A visitor has left a note in the margin: why.",
  ],
  exhibitLeads: [
    "A detail. The rope is there for a reason.",
    "The pearl of the collection is small and under glass.",
    "Visitors tend to stop here and tilt their heads.",
    "Cabinet piece, acquired as found.",
  ],
  secondLeads: [
    "On the opposite wall, from the same hand:",
    "A companion piece, easily missed on the way to the café.",
    "Through the arch, to the left of the umbrellas:",
    "The collection also holds this.",
  ],
  sumHeadings: ["Dimensions", "Provenance and measurements", "For the catalogue"],
  complimentHeadings: [
    "The masterpiece",
    "What the school groups come for",
    "A word from the curator",
    "Why it is in the collection",
  ],
  complimentLeads: [
    "The curator wishes it known that this part is sincere.",
    "This is the piece that people come back for.",
    "In this corner, the light is kind and deserved.",
    "The insurers speak of this wall in a whisper.",
  ],
};
