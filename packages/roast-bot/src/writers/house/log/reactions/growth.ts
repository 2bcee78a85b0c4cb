import type { Reaction } from "../reaction.ts";

/** Remarks on what is added, supported, made and used. */
export const growthReactions: readonly Reaction[] = [
  {
    fit: ({ isFirst }) => (isFirst ? 7 : 0),
    lines: [
      "{added}, and a clear conscience.",
      "The dream, {added} wide.",
      "{added} walk in and hang up their coats as if they lived here.",
      "{added} and a good mood. It looks like a pull request out of a catalogue.",
      "A clean sheet, {added} of it, with room in the margin.",
      "It is {clock} on a {weekday}, and {added} believe in themselves.",
      "{added}. Remember them like this.",
      "The ribbon is cut. {added} step inside and look for the light switch.",
      "In the brochure it looks like this: {added}, sea view.",
      "{added} set out on a {weekday} with sandwiches and a small map.",
      "{files} and {added}: the plan, with the sun behind it.",
      "The opening bid is {added}.",
      "Curtain. {added} on stage, the orchestra pit still tuning.",
      "{added} of certainty. Enjoy the view; the log climbs down from here.",
      "These {added} have slept well and suspect little.",
      "A bottle of something is swung at {added}, and the band plays.",
      "The subject sounds like somebody who has slept.",
    ],
  },
  {
    fit: ({ verb, thing, isFirst }) => (verb === "add" && thing && !isFirst ? 5 : 0),
    lines: [
      "The {thing} joins a party that is short of chairs.",
      "A place is laid for the {thing}: {added}, napkin included.",
      "The {thing} had been taken for granted. Here it is taken in.",
      "Also needed, as it turns out: the {thing}.",
      "The {thing} arrives {gap} down the road, with {added} of explanation.",
      "It was a fine design. It merely lacked a {thing}.",
      "{added} for the {thing}, about which the brochure is silent.",
      "The {thing}, by popular acclaim of the thing beside it.",
      "The wedding list is extended by a {thing}.",
      "A {thing} would have been nice from the start, says the log to its shoes.",
      "The {thing} gets {files} and the seat by the window.",
      "The load-bearing afterthought: {thing}.",
    ],
  },
  {
    fit: ({ verb, exhibit, isFirst }) =>
      verb === "add" && !isFirst && exhibit.deletions > exhibit.additions ? 7 : 0,
    lines: [
      "Listed as an addition. The diff has {added} coming and {deleted} going.",
      "An addition in the sense that {added} came and {deleted} left.",
      "The subject counts upward. The diff, with {deleted} at the door, keeps its own books.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "support" ? 5 : 0),
    lines: [
      "That is a strong word for {added}, but they do lean.",
      "The {thing} is allowed in. The {thing} had been sleeping there since spring.",
      "The door policy is relaxed by {added}.",
      "{added} of hospitality towards the {thing}.",
      "A net with {added} of fresh knots.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "make" || verb === "use" ? 4 : 0),
    lines: [
      "It had been hoped that this would happen by itself. {added} say otherwise.",
      "{added} of encouragement for the {thing}.",
      "The {thing} gets the position. References are said to be glowing.",
      "The {thing}, as promised in the brochure and on the phone.",
      "Instructions, {added} of them, to something that had been trusted to know.",
      "The {thing} is brought up from the cellar and blinks.",
      "{files} agree on the {thing}, by a show of hands.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "update" ? 4 : 0),
    lines: [
      "The {thing} is brought up to date with events, which went ahead on their own.",
      "{added} of news for the {thing}.",
      "The {thing} learns how the story went.",
      "An update, from the vocabulary of people who have seen the diff.",
      "The map is redrawn to agree with where the {thing} ended up.",
      "The {thing} changes by {added}. Its mother would still know it.",
      "{deleted} believed the old version. {added} believe the new.",
    ],
  },
  {
    fit: ({ exhibit, isFirst }) => (!isFirst && exhibit.additions >= 400 ? 7 : 0),
    lines: [
      "{added}, slipped in at the back like a piano.",
      "{added} on an intake of breath. Somebody, somewhere, sat down.",
      "Somebody opened a drawer and {added} fell out.",
      "{added}. The branch had been looking thin.",
      "Here the log orders dessert: {added}.",
    ],
  },
];
