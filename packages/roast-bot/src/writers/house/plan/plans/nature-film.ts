import type { DocumentPlan } from "../document-plan.ts";

/** A patient narrator whispers from behind a bush. */
export const natureFilm: DocumentPlan = {
  id: "nature-film",
  order: ["story", "exhibit", "second", "sums"],
  titles: [
    "{archetype} in its natural habitat",
    "The long trek of {archetype}",
    "The private life of {archetype}",
    "{archetype}, filmed from a hide",
    "At the waterhole with {archetype}",
  ],
  descriptions: [
    "Rare footage: {number} crosses a river of {added}.",
    "A film crew waits for an entry and meets {number}.",
    "It is {commits} long, and the camera keeps a respectful distance.",
  ],
  openingHeadings: [
    "Mist over the branch",
    "The crew settles in the grass",
    "A whisper, for fear of waking it",
    "The hide is cold, the light is good",
  ],
  promises: [
    "The crew is here to film an entry. There is no entry at the water, but there is {pull}.",
    "Here, where a broken promise has left a clearing, something large is moving: {pull}.",
    "The missed deadline has gone quiet. In the undergrowth, {pull} breathes.",
    "We wait for an entry, as farmers wait for rain. What crosses the plain is {pull}.",
  ],
  goals: [
    "It calls softly, {title}, and the call is honest: it is hungry, and this is what it eats.",
    "Its song is {title}. Creatures of its size have sung worse, and meant it badly.",
    "It has a purpose, and the purpose is sound: {title}.",
    "Listen: {title}. A healthy call, and a fair thing to want.",
  ],
  falls: [
    "But it travels in a herd of {commits}, and the river is up.",
    "What follows it out of the trees is {added}.",
    "It is a small animal. It leaves the tracks of {added}.",
    "Nature has given it a clear aim and {commits} to miss it with.",
    "The camera pulls back. There are {files} in the grass.",
  ],
  storyHeadings: [
    "The long walk to the water",
    "Tracks in the mud, in order",
    "The trek begins",
    "What the camera saw",
  ],
  storyLeads: [
    "We follow its tracks. They are fresh and they wander:",
    "Keep very still. It is about to push:",
    "The journey is in the mud, for those who read mud:",
    "The herd sets out at the pace of its nervous members:",
  ],
  storyTails: [
    "Somewhere a branch snaps. Branches do.",
    "The young stay close to the herd.",
    "The narrator lowers the binoculars and is quiet for a moment.",
    "In the distance, a button blinks.",
    "The river closes over it. The crew breathes out.",
  ],
  exhibitLeads: [
    "The long lens finds something in the reeds.",
    "And there it is. The crew had hoped for a wing, and gets this.",
    "In close-up the markings are unmistakable.",
    "It has dropped something. The ranger picks it up with a glove.",
  ],
  secondLeads: [
    "A little way off, under a different tree, this.",
    "The habitat has a further inhabitant.",
    "Turn over a stone, and there is this.",
    "The hidden camera has picked up a companion.",
  ],
  sumHeadings: ["The ranger counts", "A census of the herd", "Weighing and tagging"],
  complimentHeadings: [
    "Why the species survives",
    "A marvel, all the same",
    "What it does beautifully",
    "The plumage",
  ],
  complimentLeads: [
    "And yet nature has not been unkind.",
    "The narrator drops the whisper for a moment, out of respect.",
    "It has a gift, and the gift shows in full sun.",
    "For this the crew would have waited in the rain.",
  ],
};
