import type { Reaction } from "../reaction.ts";

/** Remarks on what reviewers, tests, documents, pipelines and dependencies ask for. */
export const dutyReactions: readonly Reaction[] = [
  {
    fit: ({ verb }) => (verb === "review" ? 7 : 0),
    lines: [
      "Addressed, in the way that parking fines are addressed.",
      "Somebody spoke. {added} stood up.",
      "{added} of listening, some of it through clenched teeth.",
      "A word in private, it seems, and {files} left the room.",
      "What was said stays in the room. What it cost is {added} in, {deleted} out.",
      "An adult has entered the room, and {deleted} are hidden behind its back.",
      "The letter home is {added} long, and polite throughout.",
      "In the voice of somebody reading from a list.",
      "Thanks are conveyed in {added} of flowers.",
      "{files} open at the tap of a pen on a table.",
      "Diplomacy: {added} conceded, {deleted} withdrawn, faces saved.",
      "Somebody put a finger on it. {added} came off on the finger.",
    ],
  },
  {
    fit: ({ verb, nth }) => (verb === "review" && nth >= 2 ? 9 : 0),
    lines: [
      "The voice from the other room is back.",
      "The conversation continues by other means: {added}.",
      "Somebody out there, it appears, can scroll.",
      "The same voice, from somebody who reads to the end.",
      "The letters resume. {added}, by return of post.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "test" ? 5 : 0),
    lines: [
      "{added} of witnesses, rehearsed in the car.",
      "A chaperone arrives {gap} behind the party, out of breath.",
      "{added} to ask the code what it thinks it is doing.",
      "{added} of checking, to be on the safe side of something.",
      "So that somebody remembers what the {thing} was for.",
      "{files} of supervision for the {thing}.",
      "The alibi is {added} long and agrees with itself.",
      "{added} of trust, with a camera in the corner.",
      "The {thing} gives evidence for {added} in a steady voice.",
      "The belts go on at {clock}, at speed.",
      "The witness looks at the code and agrees to call it a style.",
      "The {thing} is put under oath: {added}.",
    ],
  },
  {
    fit: ({ verb, exhibit }) => (verb === "skip" || /\bflak/i.test(exhibit.subject) ? 8 : 0),
    lines: [
      "The witness has been excused.",
      "The {thing} has seen things, and is sent on holiday.",
      "The thermometer is put in the drawer, and the fever is gone.",
      "A quiet word, and the {thing} stops talking to strangers.",
      "{added} to make the red light a matter of opinion.",
      "The dog that barked has been given a biscuit: {added}.",
      "Green by arrangement.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "plan" ? 10 : 0),
    lines: [
      "The past is brought into line with events: {added}.",
      "{added} of foresight, in the good ink, at {clock}.",
      "The prophecy is updated to mention what happened.",
      "The map is corrected to show the ditch that the car is in.",
      "It helps a plan to be written once the result is known.",
      "The plan is told the score and adjusts its prediction by {added}.",
      "{deleted} of prediction leave. {added} of hindsight take the room.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "docs" ? 5 : 0),
    lines: [
      "{added} of memoir.",
      "The memoirs hear of it in {added}.",
      "{added} of prose. The code listens through the wall.",
      "The {thing} goes on paper while somebody still remembers.",
      "A search for words, and {added} of success.",
      "History gets its version: {added}, in the good chair.",
      "Words, {added} of them, for whoever comes looking.",
      "The brochure is reprinted. {deleted} had believed the old prices.",
      "An explanation, {added} of it, with the phone off the hook.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "pipeline" ? 6 : 0),
    lines: [
      "A message to the machine that decides, in its own tongue and {added}.",
      "The machine is negotiated with. It wants {added}.",
      "Fine on the machine at home, and {added} for the others.",
      "The machine has a long face and {added} of new instructions.",
      "Somewhere a rack of machines sighs and starts from the top.",
      "The referee gets new glasses at {clock}.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "bump" ? 6 : 0),
    lines: [
      "A number goes up. Strangers are welcomed by name.",
      "The {thing} brings fresh air from outside, and whatever flew in with it.",
      "{added} of other people's decisions.",
      "The version changes. The reasons stay where they were.",
      "The {thing} moves a notch, with {added} of paperwork.",
      "A guest from upstream, with luggage.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "merge" ? 6 : 0),
    lines: [
      "The outside world calls. It has moved on.",
      "The main branch is let in, shakes off its umbrella, and has news.",
      "A reunion, held on neutral ground.",
      "Elsewhere, it turns out, other people were also busy.",
      "A river meets a river. The water is brown for a while.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "debug" ? 6 : 0),
    lines: [
      "The code is told to think aloud, in {added}.",
      "{added} of microphones.",
      "Somebody has begun to leave lights on, to see what moves.",
      "A stethoscope, {added} long, is laid on the {thing}.",
      "A diary for the {thing}, {added} a visit.",
    ],
  },
];
