import type { Reaction } from "../reaction.ts";

/** Remarks on when a commit was made, how fast it followed, and what its size says. */
export const clockReactions: readonly Reaction[] = [
  {
    fit: ({ gap }) => (gap !== undefined && gap <= 3 ? 7 : 0),
    lines: [
      "{gap}. The ink on the commit above is wet.",
      "{gap} go by. The regret arrives warm.",
      "It took {gap} to see it, which is how long it takes to read a diff aloud.",
      "A pause of {gap}, in which something was noticed.",
      "{gap}: the distance between pushing and looking.",
    ],
  },
  {
    fit: ({ gap }) => (gap !== undefined && gap > 3 && gap <= 20 ? 4 : 0),
    lines: [
      "{gap} is a short time to be right.",
      "{gap} of believing in it. Some faiths are brief.",
      "The coffee had {gap} to cool.",
      "{gap} of quiet, which in this log is a holiday.",
      "{gap}, and here we are.",
    ],
  },
  {
    fit: ({ gap }) => (gap !== undefined && gap >= 60 * 14 ? 5 : 0),
    lines: [
      "{gap} of peace, which in a log is where the sleeping is done.",
      "{gap} pass. Somebody has been awake beside the {thing}.",
      "The branch is left alone for {gap} and comes back with this.",
      "{gap} went by off stage.",
    ],
  },
  {
    fit: ({ hour }) => (hour >= 23 || hour <= 4 ? 7 : 0),
    lines: [
      "{clock}. The house is dark but for a screen and {added}.",
      "At {clock} the furniture looks like a {thing}.",
      "{clock}, when decisions are made by whoever is left.",
      "The timestamp says {clock}. The diff says so too.",
      "{clock}. The owls had notes.",
      "At {clock}, by the light of the screen, it seems like a plan.",
    ],
  },
  {
    fit: ({ exhibit }) => (exhibit.additions === 1 && exhibit.deletions === 1 ? 8 : 0),
    lines: [
      "{added} in, {deleted} out: the haiku of diffs.",
      "{added} for {deleted}. Civilisation is made of these.",
      "{deleted} steps out of the photograph, {added} steps in.",
      "{added} against {deleted}. The jury is back quickly.",
    ],
  },
  {
    fit: ({ exhibit }) =>
      exhibit.additions === exhibit.deletions && exhibit.additions > 3 ? 6 : 0,
    lines: [
      "{added} in and {deleted} out. Nature abhors a profit.",
      "As {added} get on, {deleted} get off. The bus is full either way.",
      "{added} for {deleted}. The books balance, which is suspicious.",
    ],
  },
  {
    fit: ({ exhibit }) => (exhibit.files >= 8 ? 5 : 0),
    lines: [
      "{files} are woken up for it.",
      "{files}, as a hand goes along a banister on the way down.",
      "{files} sign the card.",
    ],
  },
  {
    fit: ({ isLast }) => (isLast ? 6 : 0),
    lines: [
      "{added}, and somebody puts the kettle on.",
      "Here the tools go down, slowly, hands where we can see them.",
      "{added}, and the lights go out.",
      "The log ends on this, and sits down.",
      "Curtain, at {clock}. The scenery is still moving.",
      "The tools are washed and put away. Somebody hums.",
      "{added} by way of a closing number. The audience looks for its coats.",
      "With that the branch is done, in the sense that matters to branches.",
    ],
  },
  {
    fit: ({ isFirst }) => (isFirst ? 0 : 1),
    lines: [
      "{added} in, {deleted} out, and the log walks on, whistling.",
      "The {thing} has its moment: {added}.",
      "It was {clock}, and the {thing} was in season.",
      "{files} take the news well.",
      "The {thing} asks for {added} and gets its way.",
      "{gap} of thought, {added} of result.",
      "The {thing} by candlelight: {added}, {deleted}, coffee.",
      "The {thing} will be remembered by {added}.",
      "On a {weekday}, at {clock}, the {thing} became somebody's problem.",
      "{added} on behalf of the {thing}, which sends its regrets.",
      "It is about the {thing}. A good deal is.",
      "On came a {weekday}, and with it the {thing}.",
    ],
  },
];
