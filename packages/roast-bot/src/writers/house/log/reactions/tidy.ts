import type { Reaction } from "../reaction.ts";

/** Remarks on what is cleaned, simplified, refactored, formatted and taken away. */
export const tidyReactions: readonly Reaction[] = [
  {
    fit: ({ verb, thing }) => (verb === "remove" && thing ? 6 : 0),
    lines: [
      "The {thing} leaves as it came: in a hurry and hatless.",
      "{deleted} of {thing} go home. The rest of the diff envies them.",
      "The {thing} was here for {gap}. There is talk of a plaque.",
      "The {thing} is wheeled out under a sheet.",
      "Goodbye to the {thing}, whose invitation turns out to have been verbal.",
      "The {thing} is struck from the record, which is why the record shows it.",
      "The {thing} is gone. Something in the wall sounds relieved.",
      "{deleted} gone, and the building hums a different note.",
    ],
  },
  {
    fit: ({ verb, echo }) => ((verb === "remove" || verb === "revert") && echo ? 9 : 0),
    lines: [
      "The {thing} came in by way of this very log. It knows the way out.",
      "Born in this log and gone in this log, the {thing} had a quiet life.",
      "The {thing} leaves by the door it came in. The hinges are still warm.",
    ],
  },
  {
    fit: ({ verb, exhibit }) =>
      verb === "simplify" && exhibit.additions > exhibit.deletions ? 9 : 0,
    lines: [
      "It is simple: {deleted} walk in, {added} walk out.",
      "{added} against {deleted}. It runs large in this family, simplicity.",
      "The simple version needs {added}. The clever version got by on {deleted}.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "simplify" ? 6 : 0),
    lines: [
      "Simple by whose lights, the subject is too polite to say.",
      "The {thing} sheds {deleted}. It had been showing off.",
      "{deleted} of cleverness go back to the shop.",
      "The clever version has been spoken to.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "refactor" ? 6 : 0),
    lines: [
      "The furniture changes places: {added} here, {deleted} there, same room.",
      "The {thing} does what it did, from a different posture.",
      "{files} hold hands and turn slightly to the left.",
      "A vow that life goes on as it was, signed by {added}.",
      "The {thing} is taken apart on the carpet. There are {added} left over.",
      "The same thing, in {added}.",
      "The {thing} gets its back straightened. It makes a noise like {deleted}.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "clean" ? 6 : 0),
    lines: [
      "The guests are in the hall, and {deleted} go under the sofa.",
      "A clean-up of {added}. Some dust is structural.",
      "{files} are told to look natural.",
      "The crumbs tell the story: {deleted} of it.",
      "Housekeeping, {clock}, with the lights off.",
      "The fingerprints come off with a cloth of {added}.",
      "{deleted} out with the bottles.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "format" ? 6 : 0),
    lines: [
      "The machine has views on spacing, and {added} of them prevail.",
      "{files} straighten their ties.",
      "A human meant it a certain way. A machine meant it {added} differently.",
      "The house wins, as the house does.",
      "The furniture is moved slightly to the right, with a ruler.",
      "The part of the labour on which there is consensus: where the gaps go.",
      "The style guide is satisfied. It is easily pleased, for a guide.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "typo" ? 7 : 0),
    lines: [
      "The dictionary is strict, and in the room.",
      "{added}. Spelling is where a stand is taken, and here it is.",
      "The machine raised its hat to it. Somebody with eyes came by.",
      "A letter changes places. The architecture stays where it is.",
      "The design may be argued with. The spelling may not.",
      "Of what might be said of it, this is the part with a dictionary.",
      "{added} in the service of the language. The language sends its regards.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "types" ? 5 : 0),
    lines: [
      "The machine had been saying so for some time, in red.",
      "{added} to convince a machine of what had been a feeling.",
      "The shapes agree with the code. It was a long walk for the shapes.",
      "A form is filled in, {added} long, and stamped.",
      "The machine is shown a badge and lets the {thing} through.",
    ],
  },
  {
    fit: ({ exhibit }) =>
      exhibit.deletions >= 150 && exhibit.deletions > 3 * exhibit.additions ? 7 : 0,
    lines: [
      "{deleted} walk into the sea.",
      "{deleted}. The diff exhales.",
      "A bonfire of {deleted}, and folding chairs.",
      "{deleted} are told that it is for the best.",
      "{deleted} gone. The floor turns out to be a nice colour.",
    ],
  },
];
