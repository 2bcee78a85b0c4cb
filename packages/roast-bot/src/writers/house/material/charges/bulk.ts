import type { ChargeMaterial } from "../charge-material.ts";

/** Bulk in the wrong place: documents, lock files, dependencies, growth, titles that undersell. */
export const bulkMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["plan-bulk"],
    headings: [
      "{t.name}: the director’s cut",
      "The plan, and its plans",
      "{t.name} has chapters",
      "{f.length} of strategy, {f.source} of war",
    ],
    setups: [
      "There is a book in this change, and it is {path}. It opens so:",
      "In the beginning there was a plan. From {path}:",
      "The literary part of the diff is {path}:",
      "{path} has a voice of its own:",
    ],
    tellings: [
      "{path} is {f.length} long. The {=source} {=code} it {=plans} for grew by {f.source}.",
      "{path}, the {=plan}, comes to {f.length}. The {=code} it {=plans} comes to {f.source}, and looks up at it.",
      "There are {f.source} of {=source} in this change. Their {=plan}, {path}, has {f.length}.",
    ],
    deadpans: [
      "That is {n.times} lines of {=plan} for a line of {=code}. Invasions have been run on less.",
      "{f.length} of {=plan} for {f.source} of {=code}: the map is larger than the country, and has better cows.",
      "A {=plan} of {f.length} is a place to live.",
      "A recipe of {f.length} for a dish of {f.source}. It says to season to taste.",
      "The {=code}, when it comes, is a footnote to it: {f.source}, in small type.",
    ],
    kickers: [
      "{f.commits} touch the {=plan}. It was drawn up in the hope of fewer surprises.",
      "The {=plan} ends. It is the {=plan}’s own idea of a surprise.",
      "If it were a bridge, there would be a very good book about a plank.",
      "It will age into history, and as history it is about the right length.",
    ],
  },
  {
    codes: ["generated-bulk"],
    headings: [
      "{t.name}, the iceberg",
      "A good deal of {t.name}",
      "The part with the hay",
      "Ballast, by {t.name}",
    ],
    setups: [
      "The bulk of the change is {path}, and it reads like this:",
      "A page from the great book of the diff, {path}:",
      "{path} speaks, in the voice of a machine with a quota:",
    ],
    tellings: [
      "{path} accounts for {f.bulk}, and has the bearing of somebody who paid for the table.",
      "The bulk of the diff is {path}, which comes to {f.bulk}.",
    ],
    deadpans: [
      "{f.bulk} of the diff are {t.name}. Somewhere behind it stands the change, on tiptoe.",
      "{t.name} brings {f.bulk} to a party to which it was brought as a coat.",
      "Of {t.name} there are {f.bulk}, and the thumb that scrolled them has asked for leave.",
      "Those who came to read the change should take the lift past {f.bulk}.",
      "It is a needle, delivered with {f.bulk} of hay.",
    ],
    kickers: [
      "It is honest exercise for a scroll wheel.",
      "The rest of it is very small and waving.",
      "If code were paid by weight, this would be a house in the country.",
      "It makes the diff look busy, like a plant in an office.",
    ],
  },
  {
    codes: ["dependency-for-little"],
    headings: [
      "The loan of {t.dependency}",
      "A piano for a doorbell",
      "{file} sends out for help",
      "The new lodger, {t.dependency}",
    ],
    setups: [
      "This is what {t.dependency} was brought in to do, in {path}:",
      "{t.dependency} has joined the household. Its duties, in {path}:",
      "The job for which {t.dependency} was engaged:",
      "In {path}, the sum of what {t.dependency} does here:",
    ],
    tellings: ["{t.dependency} came to live with {file}, to pass the salt."],
    deadpans: [
      "An orchestra has been engaged to hold a note.",
      "{t.dependency} came with luggage, relatives and a newsletter, and hangs up a coat.",
      "It does that very well. It could also do the garden, and it knows where we live.",
      "The alternative was to say it in plain code, and who has the shoes for that.",
      "A crane stands in the garden. The bird table is level.",
    ],
    kickers: [
      "It will be watered for as long as there is water.",
      "{t.dependency} has the rest of its abilities with it, should there be dancing.",
      "It is a cow, bought for the bell.",
      "Its relatives have been told that it is a short stay.",
    ],
  },
  {
    codes: ["refactor-grew"],
    headings: [
      "The diet, with {f.grown} of cake",
      "The diet and its result",
      "To {t.verb}, {f.grown} of it",
      "A trim, from the inside",
    ],
    setups: ["The slim version, from {path}:", "In {path}, what was left when it was trimmed:"],
    tellings: [
      "The word in the log is {t.verb}. {f.deleted} leave and {f.added} arrive.",
      "It set out to {t.verb}. In {f.deleted} out and {f.added} in, it did.",
      "What was {f.deleted} is {f.added}, and the word for that, in the log, is {t.verb}.",
    ],
    deadpans: [
      "The scales at the end of the diet say {f.grown} to the good.",
      "That is {f.grown} of pure simplicity.",
      "It has been cut to size, and the size is {f.grown} up.",
      "To {t.verb} is to take the difficulty out of a corner and put it in {f.grown}.",
      "The suitcase was unpacked, and this time it will not close.",
    ],
    kickers: [
      "It looks simple from where the broom stands.",
      "A tidy room, they say, is a matter of buying cupboards.",
      "A further round of this, and they will need an annex for the simplicity.",
      "The old version was complicated. The new version has room for it.",
    ],
  },
  {
    codes: ["title-undersells"],
    headings: [
      "The title, and the rest",
      "A modest proposal",
      "What it says on the tin",
      "Understatement, {f.added} of it",
    ],
    setups: ["The title says little; {path} says this:", "Under that title, in {path}:"],
    tellings: [
      "The title is {title}. What comes in under it is {f.added}.",
      "{title}, it says on the door. Inside there are {f.added}.",
      "It gives its name as {title}, and {f.added} get out of the car.",
    ],
    deadpans: [
      "That is {f.lines-per-word} to the word, and they are short words.",
      "With {f.words} it has said what it had to say, and {f.added} have been left to speak for themselves.",
      "It is the modesty of a tide.",
      "A whale is down in the book as a fish, which is fair, up to a point.",
    ],
    kickers: [
      "The title is at the end of a very long street, and waving.",
      "Under a tax on titles this would be a haven.",
      "It is a post-it on a cathedral.",
      "The eye reads it, relaxes, and opens the diff: that is how it gets people.",
    ],
  },
];
