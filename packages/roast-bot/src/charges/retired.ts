import type { RetiredWords } from "./rule.ts";

/**
 * What charges and compliments said that are no longer looked for, by their codes: an earlier roast
 * has its own evidence, and what it says of it stays licensed.
 */
export const retiredRules: Readonly<Record<string, RetiredWords>> = {
  "long-names": {
    lines: [
      "A name of {f.characters}",
      "{f.characters}, before anything happens",
      "By its full name",
      "The name says it all",
      "{t.name} has {f.characters}.",
      "A new name in {file} has {f.characters}.",
      "Each line that uses it is mostly it.",
      "It fits on a line, by itself.",
      "It does not need a comment. It is one.",
      "It says everything, each time.",
    ],
    verdicts: [
      {
        archetype: "The Herald",
        lines: [
          "announces {f.characters} before anybody may come in",
          "reads out all {n.characters} characters, standing",
        ],
      },
    ],
  },
  "long-story": {
    lines: [
      "A small change, at length",
      "{f.words}, for very little",
      "At length",
      "The making of",
      "It is a change of a line or two, and {f.words} of description come with it.",
      "It is a change of a line or two, and {f.commits} lead up to it.",
      "Reading about it takes longer than reading it.",
      "The change is the short part.",
      "Per line, it is literature.",
      "It was a small step. There are notes.",
    ],
    verdicts: [
      {
        archetype: "The Biographer",
        lines: [
          "wrote {f.words} about a life of a line or two",
          "needs {f.commits} to say one thing",
        ],
      },
    ],
  },
  "merged-at-night": {
    lines: [
      "Merged at {clock}",
      "{clock}",
      "{clock}",
      "The hour",
      "It was merged at {clock}.",
      "The hour is no argument, but it is a witness.",
      "At that hour, everything reviews well.",
      "Some decisions are better in the dark.",
    ],
    verdicts: [
      {
        archetype: "The Night Shift",
        lines: [
          "merged at {clock} and left the rest to the morning",
          "clocked in at {clock}, with a branch",
        ],
      },
    ],
  },
  "skipped-tests": {
    lines: [
      "What {t.marker} keeps from running",
      "A quieter suite",
      "Not today",
      "{t.marker} stands in {file}, before {t.test}.",
      "{t.marker} stands in {file}.",
      "What it keeps from running is no longer known to hold.",
      "Until somebody takes it out, that part is a matter of trust.",
      "What does not run cannot fail.",
      "It saves time, until it does not.",
    ],
    verdicts: [
      {
        archetype: "The Conductor",
        lines: [
          "told part of the orchestra to rest, with {t.marker}",
          "has the quietest hall in town",
        ],
      },
    ],
  },
  "merged-in-minutes": {
    lines: [
      "{f.minutes} later",
      "{f.added} in {f.minutes}",
      "From branch to main",
      "{c.1} adds {f.added} and is merged {f.minutes} after its commit.",
      "Who read it in that time is not on record.",
      "If somebody had a question, they had {f.minutes} to ask it.",
      "The branch was closed before the ink was dry.",
      "It did not have time to become legacy, but it tried.",
    ],
    verdicts: [
      {
        archetype: "The Courier",
        lines: [
          "delivered {f.added} in {f.minutes} and did not wait for a signature",
          "left the engine running",
        ],
      },
    ],
  },
};
