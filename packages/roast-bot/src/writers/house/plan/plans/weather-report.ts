import type { DocumentPlan } from "../document-plan.ts";

/** A forecaster in front of a map of the diff. */
export const weatherReport: DocumentPlan = {
  id: "weather-report",
  order: ["story", "sums", "second", "exhibit"],
  titles: [
    "Outlook: {archetype}, spreading from the west",
    "{archetype} moves in from the branch",
    "A front of {added}, and behind it {archetype}",
    "Gusts, with {archetype} on high ground",
    "The storm they call {archetype}",
  ],
  descriptions: [
    "The outlook for {number}: {commits}, heavy at times.",
    "The promise was broken; the forecast is {added} with sunny intervals.",
    "The glass falls over {number}. Take a coat.",
  ],
  openingHeadings: [
    "The outlook",
    "A look at the chart",
    "Conditions on the branch",
    "Take a coat",
  ],
  promises: [
    "A promise was due and there is no entry, a clear sky that lets us see {pull} coming.",
    "The promise was broken, pressure fell, and {pull} came in from the sea.",
    "With no entry in sight, the barometer turns to {pull}.",
    "A broken promise clears the air. On the horizon: {pull}.",
  ],
  goals: [
    "The outlook was fair. It said {title}, and who would call off a picnic for that.",
    "Skies opened blue: {title}. A pleasant aim, with a light breeze.",
    "It dawned as {title}, and it is still the right idea under the rain.",
    "The forecast was short and sensible: {title}.",
  ],
  falls: [
    "In came {added}, in places horizontally.",
    "A band of {commits} stretches from there to the coast.",
    "Accumulations reach {added}, with drifts in {files}.",
    "What fell is {added}. The gutters were built for a title.",
    "There are {commits} in the air, and the cows have sat down.",
  ],
  storyHeadings: [
    "How the front came in",
    "Readings from the mast",
    "The chart, commit by commit",
    "Wind, from the log",
  ],
  storyLeads: [
    "The station keeps a log. It is damp but legible:",
    "Readings were taken through the window:",
    "The front in motion, as the radar has it:",
    "What the log has to say about the wind:",
  ],
  storyTails: [
    "The needle is still moving, though the paper has run out.",
    "The gulls have gone inland.",
    "The windsock has asked for a rest.",
    "A calm follows. It is that kind of calm.",
    "The cows got up.",
  ],
  exhibitLeads: [
    "The eye of it, from the satellite:",
    "Here the isobars meet and pretend to have met elsewhere.",
    "A lightning strike, found in the garden:",
    "What the hail left on the bonnet:",
  ],
  secondLeads: [
    "A local system, further up the coast:",
    "Fog in the valley.",
    "Some showers, well away from the front:",
    "And over the hills, this.",
  ],
  sumHeadings: ["The rain gauge", "The instruments", "Measured at the station"],
  complimentHeadings: [
    "A bright spell",
    "Sunshine, where it fell",
    "A clear sky in a corner",
    "The warm front",
  ],
  complimentLeads: [
    "It was not rain throughout.",
    "In fairness to the sky:",
    "There was a stretch of blue worth a photograph.",
    "The almanac will want this in its sunny column.",
  ],
};
