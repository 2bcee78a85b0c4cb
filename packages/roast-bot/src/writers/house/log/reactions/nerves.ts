import type { Reaction } from "../reaction.ts";

/** Remarks on what is tried, retried, cached, guarded, and on subjects that say little. */
export const nervesReactions: readonly Reaction[] = [
  {
    fit: ({ verb }) => (verb === "wip" ? 9 : 0),
    lines: [
      "{added}, and the subject stares at the ceiling.",
      "A candid sort of diary.",
      "Whatever happened here, {added} of it happened.",
      "{added} under a dust sheet.",
      "Somebody said title, and a noise came out.",
      "A postcard: weather fine, {added}, thinking of you.",
      "The subject asks for a lawyer. The diff has {added} to say.",
      "At {clock}, words ran out. {added} were still going.",
      "Here the narrator steps out for air, and {files} change behind the curtain.",
      "The kind of subject that is left on purpose, like a shoe in a corridor.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "try" ? 9 : 0),
    lines: [
      "Hope enters the log. It brought {added}.",
      "The machine remains unmoved by rhetoric, so here is some {thing}.",
      "Science advances by {added} at a time.",
      "The subject has begun to plead.",
      "Said to the machine, at {clock}, in a low voice.",
      "An experiment, with {added} of control group.",
      "A coin is tossed. It has {added}.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "cache" ? 7 : 0),
    lines: [
      "So that it need happen out of sight and off the clock.",
      "The answer goes on a cuff: {added} of cuff.",
      "From here on it can be mistaken at speed.",
      "The {thing} is asked to remember. It remembers like an uncle.",
      "{added} so that it stops asking and starts recalling.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "retry" ? 7 : 0),
    lines: [
      "The {thing} is given time to think about what it did.",
      "If at the outset it stumbles: {added}.",
      "Patience, bottled: {added}.",
      "The fault is invited back when it feels better.",
      "The code will wait. It has brought a book.",
      "Hope, with a schedule.",
    ],
  },
  {
    fit: ({ verb, thing }) => (verb === "guard" && thing ? 5 : 0),
    lines: [
      "The {thing} had been walking in unannounced. There is a bell on the door.",
      "A railing of {added}, put up where somebody evidently fell.",
      "The {thing} is asked for its papers.",
      "{added} of caution, of the kind that comes with a story.",
      "A sign goes up by the {thing}. Signs like that have a history.",
      "The {thing} was possible. {gap} of thought went into minding.",
      "A bolt for the {thing}. The horse watches with interest.",
      "The fence is {added} long and starts where the {thing} ended.",
    ],
  },
  {
    fit: ({ exhibit }) => (exhibit.subject.length >= 68 ? 5 : 0),
    lines: [
      "A subject of {words}, for a diff of {added}.",
      "{words}. A person could be crowned in that.",
      "{words} long. Somebody was asked to be specific and took it personally.",
      "The subject runs to {words} and is out of breath at the end.",
      "At {words}, a subject starts to feel like a deposition.",
    ],
  },
  {
    fit: ({ exhibit, verb }) =>
      exhibit.subject.trim().split(/\s+/).length === 1 && verb !== "wip" ? 8 : 0,
    lines: [
      "{words}. The diff has {added} and stands there with its hand out.",
      "{words} for {added}. Telegrams were charged by the word, and this is why.",
      "A subject like a shrug: {words}, {added}.",
    ],
  },
];
