import type { ChargeMaterial } from "../charge-material.ts";

/** Things that the log itself proves: turns, fixes, reviews, silence, haste, night. */
export const processMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["reversed-approach"],
    headings: [
      "{n.turns} turns and a handbrake",
      "The career of {t.thing}",
      "On changing one’s mind, in public",
      "North, said the compass, and North",
    ],
    setups: ["The latest opinion, from {path}:", "Where it came to rest, in {path}:"],
    tellings: [
      "By the log’s own account there are {n.turns} turns in this road, and {t.thing} was thrown clear at several.",
      "{t.thing} goes in, comes out, and is seen at the window. It makes {n.turns} turns in all.",
      "Count the turns: {n.turns}. Each was taken at speed and with a clear conscience.",
    ],
    deadpans: [
      "Each commit is certain. It is only as a group that they have doubts.",
      "{t.from} to {t.to} is a journey, and it has been made by more than one route.",
      "It isn’t a design, it is a custody arrangement for {t.thing}.",
      "The last word is whatever was on the table when the music stopped.",
      "{f.deleted} fell overboard at the corners.",
    ],
    kickers: [
      "One does learn a road by driving it in both directions.",
      "The destination was right. It was right the first time it was passed.",
      "{t.thing} would like to know whether to unpack.",
      "It all took {f.hours}, which for a dance is a long time and for a decision is a short one.",
      "Persistence is doing it again. This is its cousin, who does the other thing again.",
    ],
  },
  {
    codes: ["hack-into-production"],
    headings: [
      "{t.hack} gets a desk",
      "The stunt double takes the lead",
      "A temporary measure, tenured",
      "Promotions",
    ],
    setups: ["The {t.hack}, at its new desk in {path}:", "From {path}, where it lives now:"],
    tellings: [
      "A {t.hack} is made to get through the afternoon. This one, {f.moved} strong, is staying for good.",
      "The {t.hack} was in the wings, holding up a wall. Now it has {f.moved} in the play.",
      "{f.moved} of {t.hack} have been moved from the place where it was a shame to the place where it is a policy.",
    ],
    deadpans: [
      "It was a crutch, it was a good crutch, and it has been elected.",
      "The scaffolding stays up. It turns out to have been holding the architect.",
      "What one forgives in a fixture one salutes in a uniform.",
      "The {t.hack} does not know that it was temporary, and nobody has the heart.",
    ],
    kickers: [
      "A good understudy knows the part; a great one changes the locks.",
      "It has health insurance now.",
      "There is no more permanent structure than a tent with a postal address.",
      "The tests miss it. They had known it as a friend.",
    ],
  },
  {
    codes: ["parade-of-fixes"],
    headings: [
      "{f.fixes/fix/fixes}, in procession",
      "The repairs, a procession",
      "Mending, {f.additions} of it",
      "A branch and its workshop",
    ],
    setups: ["One stop of the procession, in {path}:", "From the workshop floor, {path}:"],
    tellings: [
      "Of the commits, {n.fixes} are there to repair what the others brought. That is {f.share} of the log, on its back, under the car.",
      "{n.fixes} of these commits mend this branch itself. It is the rare patient that arrives by ambulance and keeps having the accident.",
      "The branch keeps its own workshop: {f.fixes/fix/fixes}, by appointment with itself.",
    ],
    deadpans: [
      "The {=fixes} come to {f.additions}, and for that they throw in the floor mats.",
      "{f.share} of the commits are about the other commits.",
      "It brought its own rain, and an umbrella.",
      "Built with a flourish and mended with {f.fixes/fix/fixes}: that is how to get to know a thing.",
    ],
    kickers: [
      "A stitch in time, they say, and here are {f.fixes/fix/fixes}.",
      "It ends up on the sort of terms with the workshop that involve birthday cards.",
      "The ladder goes up the same wall throughout, and is admired there.",
      "It was done right in the end, by elimination.",
    ],
  },
  {
    codes: ["review-commits"],
    headings: [
      "Correspondence",
      "The answer, at length",
      "A stamp and an address",
      "A letter, in instalments",
    ],
    setups: ["Somebody asked, and {path} answered:", "The reply, or a page of it, from {path}:"],
    tellings: [
      "{f.commits} say that a {=review} was {=addressed} and leave it there, like a receipt for a receipt.",
      "In {f.commits} the subject is that there was a {=review}. What it said can be felt in {f.additions} in and {f.deletions} out.",
      "What somebody thought of it survives as {f.commits} of having {=addressed} it.",
    ],
    deadpans: [
      "{f.additions} went in and {f.deletions} went out. The {=comments} themselves would have fitted on a napkin.",
      "It is an answer of {f.additions}. The log has mislaid what it is an answer to.",
      "It must have been a short sentence, to have earned {f.additions}.",
      "The {=review} was {=addressed}. It was also stamped, and put on a train.",
    ],
    kickers: [
      "It is what a conversation sounds like through a wall.",
      "The subject says that it was polite. The diff says that it took notes.",
      "Somebody in that exchange was right, and got code for it.",
      "It is good manners, in a typeface for invoices.",
    ],
  },
  {
    codes: ["empty-subjects"],
    headings: [
      "What the log would rather not say",
      "A vow of silence",
      "The subject was not available",
      "The subject, and other novels",
    ],
    setups: ["Under one of those subjects, in {path}:", "What the subject does not mention, from {path}:"],
    tellings: [
      "{f.commits} have a subject that is there to be polite. What they bring is {f.additions}.",
      "In {f.commits} the space for words has been left to the imagination: that is {f.share} of the log.",
      "{f.share} of the log is a person humming.",
    ],
    deadpans: [
      "{f.additions} went in under words that would fit on a stamp, beside the king.",
      "It is a diary in which the pages say *diary*.",
      "A subject is a promise to the reader. This is a page about promises.",
      "History will know that something was done. It will have to imagine what.",
    ],
    kickers: [
      "It is kept in git, in case the future should need a riddle.",
      "The future will bisect to it, and sit there, and look out of the window.",
      "It is the quiet sort. Somebody should look in on it.",
      "As a code name it is excellent.",
    ],
  },
  {
    codes: ["merged-in-minutes"],
    headings: [
      "{f.minutes}, door to door",
      "Don’t blink",
      "The short life of a draft",
      "While the kettle boiled",
    ],
    setups: ["Among what went by, in {path}:", "Visible for an instant, in {path}:"],
    tellings: [
      "From the last commit to the merge it took {f.minutes}. There were {f.added} to read.",
      "{f.added} were finished, considered, approved and merged in {f.minutes}, some of which must have been typing.",
      "It was merged {f.minutes} after it was done, {f.added} and all.",
    ],
    deadpans: [
      "At {f.minutes} for {f.added}, the reader was either very fast or very fond.",
      "An egg takes longer, and an egg has been looked at from outside.",
      "The ink dried on the way in.",
    ],
    kickers: [
      "Love at first sight is lovely; so is a second look.",
      "It was read at the speed of trust.",
      "In {f.minutes} one can just about scroll it, if one does not stop for the lines.",
      "The button was warm already.",
    ],
  },
  {
    codes: ["merged-at-night"],
    headings: ["The small clock", "Lights out", "By lamplight", "Owls, with opinions"],
    setups: ["By that light, {path} looked like this:", "Seen at {clock}, in {path}:"],
    tellings: [
      "It is {=merged} at {clock}, with moths for an audience.",
      "The stamp says {clock}, and stamps have a certain tone at {clock}.",
      "{clock}: a time at which a diff looks done because somebody is.",
    ],
    deadpans: [
      "It must have seemed like a good idea, to whoever else was on that roof.",
      "The house was asleep, and so, to judge by the diff, were parts of the diff.",
    ],
    kickers: [
      "By sunrise it was ours.",
      "The main branch sleeps lightly, and remembers who woke it.",
      "Some things are done in the light. They have a different look.",
    ],
  },
  {
    codes: ["long-story"],
    headings: ["A short change and its long story", "{f.lines}, annotated", "The epic of a comma"],
    setups: ["All of it, from {path}:", "The change itself, in {path}, in case it was missed:"],
    tellings: [
      "The change is {f.lines}. The story of it is {f.words}.",
      "What changed is {f.lines}. What was said about it comes to {f.words}, with a beginning and a moral.",
      "It takes {f.commits} to change {f.lines}, in the manner of people carrying a sofa.",
    ],
    deadpans: [
      "There are {f.words} of introduction to a guest who came to pick up an umbrella.",
      "Never was so much said by one diff about so few characters.",
      "It is the size of a comma, and it has been given a biography.",
    ],
    kickers: [
      "The character in question could not be reached.",
      "Per letter it is among the best documented changes there are.",
      "One feels that one knows it, and that one could pick it out of a file of suspects.",
      "It was a small step, and it has been a giant walk round it.",
    ],
  },
];
