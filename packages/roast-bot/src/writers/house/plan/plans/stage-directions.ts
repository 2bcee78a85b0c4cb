import type { DocumentPlan } from "../document-plan.ts";

/** The change as a play in several entrances. */
export const stageDirections: DocumentPlan = {
  id: "stage-directions",
  order: ["story", "exhibit", "second", "sums"],
  titles: [
    "{archetype}: a play in {commits}",
    "A door slams: {archetype}, pursued by {added}",
    "{archetype} exits through the scenery",
    "Exeunt, with {archetype}",
    "The tragedy of {archetype}, with songs",
  ],
  descriptions: [
    "A play in {commits}. The promise was broken; the show goes on.",
    "{number}, as staged: a bare set, a good idea, {added} in the wings.",
    "Curtain at the title of {number}, sandwiches at the interval.",
  ],
  openingHeadings: ["Curtain", "The house lights go down", "Prologue", "A bare stage"],
  promises: [
    "A bare stage. There is no entry, and a spotlight wanders and finds {pull}.",
    "The promise was broken in the foyer. In the auditorium, {pull} clears its throat.",
    "The programme says entry. The understudy is {pull}, fresh from the taxi.",
    "A cue goes by, and on a missed deadline comes {pull}, in costume.",
  ],
  goals: [
    "The prologue is brief and honest: {title}. A good premise; careers have been made on it.",
    "A voice, off: {title}. The stalls lean forward.",
    "The playwright wants {title}, and there is a real play in that.",
    "As the lights come up a banner reads {title}, and the stalls wish it well.",
  ],
  falls: [
    "The scenery comes in. There are {added} of it.",
    "It is a play in {commits}, and the bar closes at the interval.",
    "Behind the banner, {files} look for their marks.",
    "The premise leaves by the window. {commits} go looking for it.",
    "A trapdoor opens, and up come {added} in period dress.",
  ],
  storyHeadings: ["The action", "Act by act", "Dramatis commits", "The words, from the log"],
  storyLeads: [
    "The words belong to the log. The stage directions are ours:",
    "Enter the log, in order of appearance:",
    "The prompter reads from the log:",
    "The text is the log. Gestures are by the house:",
  ],
  storyTails: [
    "Thunder, off. It is a sheet of metal, but it means it.",
    "The prompter closes the book and keeps a finger in it.",
    "A pause. Somebody rustles a sweet.",
    "The balcony has begun to whisper.",
    "Lights down. A chair is heard to fall.",
  ],
  exhibitLeads: [
    "Spotlight. A table, and on the table this:",
    "The butler enters with something on a tray.",
    "An aside to the audience, in a low voice:",
    "The prop that the plot turns on:",
  ],
  secondLeads: [
    "The subplot, played in front of the curtain:",
    "Enter, from the other wing, with a lantern:",
    "Comic relief, from the servants’ quarters:",
    "Upstairs, unseen by the lovers:",
  ],
  sumHeadings: ["The box office", "The programme, with figures", "In the bar, people are counting"],
  complimentHeadings: [
    "Applause",
    "The soliloquy that holds",
    "Flowers from the gallery",
    "A curtain call, earned",
  ],
  complimentLeads: [
    "The critics laid down their pencils at this point.",
    "Here, though, is a scene that holds.",
    "There is a reason to have come out in the rain.",
    "The gallery, which is hard to please, was pleased.",
  ],
};
