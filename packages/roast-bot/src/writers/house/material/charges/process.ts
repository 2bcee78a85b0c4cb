import type { ChargeMaterial } from "../charge-material.ts";

/** Things that the log itself proves: turns, fixes, reviews, silence, haste, night. */
export const processMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["reversed-approach"],
    headings: [
      "{f.turns}, and a handbrake",
      "The career of {t.thing}",
      "On changing one’s mind, in public",
      "From {t.from} to {t.to}, the scenic route",
    ],
    setups: ["The latest opinion, from {path}:", "Where it came to rest, in {path}:"],
    tellings: [
      "The {=approach} {=changed} in {f.turns}: they {=replace}, {=revert} or switch off what this same branch had {=brought} in.",
      "It takes {f.turns} to find out what the {=approach} is. The {t.thing} is dropped on the way.",
      "There are {f.turns} here that take the road the other way, and {t.thing} is thrown clear in the bends.",

      "Count the bends: {f.turns}, taken at speed and with a clear conscience.",
    ],
    deadpans: [
      "By themselves the commits are certain. It is as a group that they have doubts.",
      "The way from {t.from} to {t.to} is on the map. It is marked in pencil.",
      "The {t.from} had the job. The {t.to} has it. The desk is still warm.",
      "The last word is whatever was on the table when the music stopped.",
      "{f.deleted} went overboard on the way, and they had done as they were told.",
    ],
    kickers: [
      "The {t.thing} would like to know whether to unpack.",
      "It all took {f.span}, which for a dance is long and for a design is brisk.",
      "The name for this is persistence, seen from a turntable.",
      "There is a word for {f.turns} like that, and the word is research. It costs extra.",
      "It got there. It also got to the other places.",
    ],
  },
  {
    codes: ["hack-into-production"],
    headings: [
      "A desk for the {t.hack}",
      "The stunt man takes the lead",
      "A temporary measure, tenured",
      "The {t.hack} gets a pension",
    ],
    setups: ["The {t.hack}, at its new desk in {path}:", "From {path}, where it lives now:"],
    tellings: [
      "A {t.hack} is what gets people through to lunch. This {t.hack} has been given {f.moved} and a desk in the {t.place}.",
      "The {t.hack} used to hold up a wall in the wings. It has {f.moved} in the play.",
      "A {t.hack} was {=moved} {=from} a place where it was an excuse {=into} the {t.place}, where it is the design.",
      "The {t.hack} lived where such things are forgiven. It has {f.moved} and a view from the {t.place}.",
      "{f.moved} of {t.hack} have been {=moved} {=into} the {t.place}, where it is called architecture.",
    ],
    deadpans: [
      "It was a crutch, it was a good crutch, and it has been elected.",
      "The scaffolding stays up. It turns out to have been the house.",
      "What is forgiven in a fixture is saluted in a uniform.",
      "The {t.hack} has yet to hear that it was temporary.",
    ],
    kickers: [
      "A temporary thing is a permanent thing that is still shy.",
      "It is for the time being. So was the pyramid scheme, and so were the pyramids.",
      "It has the permanence of a tent with a postal address.",
      "It sends postcards to the fixtures.",
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
      "What the {=reviewer} thought of it survives as {f.commits} of having {=addressed} it.",
    ],
    deadpans: [
      "{f.additions} went in and {f.deletions} went out. The {=comments} may well have fitted on a napkin.",
      "It is an answer of {f.additions}. The log has mislaid what it is an answer to.",
      "Whatever was {=asked}, {f.deletions} of code took it personally.",
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
    setups: [
      "Under one of those subjects, in {path}:",
      "What the subject does not mention, from {path}:",
    ],
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
      "An egg wants its time as well, and an egg arrives closed.",
      "The ink dried on the way in.",
    ],
    kickers: [
      "Love at first sight is lovely; so are glasses.",
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
      "It is a great deal of talk for some letters, and the letters are blushing.",
      "It is the size of a comma, and it has been given a biography.",
    ],
    kickers: [
      "The character was approached for a statement, and is looking at its shoes.",
      "By the letter, it must be the darling of the shelf.",
      "By the end of the story it is like family, and could be picked out in a crowd.",
      "It was a small step, and it has been a giant walk round it.",
    ],
  },
  {
    codes: ["done-and-undone"],
    headings: [
      "{f.undone}, there and back",
      "A short career of {f.undone}",
      "The return journey",
      "{f.undone}, briefly with us",
    ],
    setups: ["Some of what came and went in {path}:", "From {path}, while it lasted:"],
    tellings: [
      "{f.undone} were {=added} by a commit of this branch and {=deleted} by a {=later} one. They lived for {f.span}.",
      "A commit {=added} {f.undone}. A commit {=took} them {=away}, {=whole}, {f.span} on.",
      "{f.undone} came in and went out by the same branch, {f.span} apart.",
    ],
    deadpans: [
      "In the total they are invisible, like a good haircut.",
      "They were checked in, and they were checked out, like a hotel with a smell.",
      "It is travel, in the sense of a treadmill.",
      "Somebody {=added} them with care. Somebody {=deleted} them with relish.",
    ],
    kickers: [
      "Mayflies have had careers like that, and wings.",
      "The diff at the end is silent about it, as families are.",
      "The log has them down. The code has been told that it was a dream.",
    ],
  },
];
