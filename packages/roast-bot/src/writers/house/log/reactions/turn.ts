import type { Reaction } from "../reaction.ts";

/** Remarks on changes of mind: replaced, reverted, made to do nothing, swapped back. */
export const turnReactions: readonly Reaction[] = [
  {
    fit: ({ verb, from, to }) => (verb === "replace" && from && to ? 8 : 0),
    lines: [
      "The {from} is thanked for its service and shown the {to}.",
      "The {from} has left to spend time with its roses.",
      "The {to} gets the desk, the plant and the problems of the {from}.",
      "Out goes the {from}, who knew where the keys were. In comes the {to}, who has slides.",
      "The {from} and the {to} were in the same lift for {gap}. It was tense.",
      "The {to} has promised to be different. So had the {from}.",
      "The {from} is dead, long live the {to}, and {deleted} go to the funeral.",
      "The {to} moves in. The {from} is still on the doorbell.",
      "{deleted} of {from} make room for {added} of {to}, and the exchange rate holds.",
      "The {from} was a phase. The {to} is a lifestyle.",
      "A transfer window opens at {clock}: the {from} goes, the {to} arrives with a limp.",
      "The {to} reads the letter that the {from} left in the drawer, and sits down slowly.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "replace" ? 5 : 0),
    lines: [
      "A change of heart, {added} long.",
      "The understudy goes on. {deleted} of the lead go home by bus.",
      "{added} for {deleted}, over the fence, between neighbours.",
      "The plan hears what became of the plan.",
      "A new broom, with {added} of bristle.",
    ],
  },
  {
    fit: ({ verb, echo }) => (verb === "replace" && echo ? 9 : 0),
    lines: [
      "The {thing} has a history in this log, and here comes the solicitor.",
      "The {thing} and this log have met. It is awkward for a moment.",
      "The {thing} thought its place in this story was settled.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "revert" ? 9 : 0),
    lines: [
      "{deleted} walk back in the rain. It is a long road.",
      "History, corrected in its own handwriting.",
      "The back button, formally addressed.",
      "A retraction of {deleted}, on the same page, in the same font.",
      "{gap} is how long that idea was a good idea.",
      "The chairs go back where they stood.",
      "The bridge is carried back to the shop, {deleted} of it, with the receipt.",
      "The tide goes out on {deleted}.",
      "An apology to the past, which had seen it coming.",
      "What was said is unsaid. The log, being a log, remembers.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "no-op" ? 9 : 0),
    lines: [
      "It keeps its office, its title and its parking space, and is told to rest.",
      "A promotion to the board.",
      "The smoke alarm becomes decorative.",
      "The {thing} stays on the payroll. Duties: ornamental. Lunch: included.",
      "{added} to achieve a perfect calm, on purpose, reliably.",
      "The lever is still on the wall. The cable behind it has retired.",
      "A guard with a uniform, a chair and instructions to look elsewhere.",
      "Peace is achieved by asking the {thing} to think of the sea.",
    ],
  },
  {
    fit: ({ verb, from, to }) => (verb === "move" && from && to ? 8 : 0),
    lines: [
      "From {from} to {to}: the stunt man is given the lead.",
      "The {thing} packs for {to}, and tells {from} that it is a visit.",
      "The {thing} leaves {from} with a good reference and {deleted} of debt.",
      "What was tolerated in {from} is policy in {to}.",
      "The {thing} has outgrown {from}. The {to} has been told it is house-trained.",
      "The {to} wakes up with a lodger: the {thing}, formerly of {from}.",
    ],
  },
  {
    fit: ({ verb, thing }) => (verb === "move" && thing ? 5 : 0),
    lines: [
      "The {thing} sees the world: {files}, in and out.",
      "The {thing} is carried across the street with great care and set down in a puddle.",
      "{deleted} leave by the front door. {added} come in at the back, in different hats.",
      "The {thing} has moved. Its problems forward their mail.",
      "A change of address for the {thing}, and {added} of boxes.",
      "The {thing} wanted a room of its own and got {files}.",
      "The furniture van is {added} long. The {thing} is somewhere at the back.",
    ],
  },
  {
    fit: ({ verb, thing }) => (verb === "rename" && thing ? 6 : 0),
    lines: [
      "The {thing} enters witness protection.",
      "A new name on the door of the {thing}. Same smell of burning.",
      "{files} practise the new signature.",
      "The {thing} has been known by other names in other towns.",
      "Naming things is hard, so here it is done in instalments.",
      "{added} of introductions: perhaps we have met.",
    ],
  },
];
