import type { CommitExhibit } from "@mea-culpa/formats";
import { findTellingSentence } from "../telling-sentence.ts";
import type { CommitKind, DeclaredKind } from "./commit-kind.ts";

/** What a message admits, quoted and turned. */
export const confessions: readonly DeclaredKind[] = [
  confesses(/\b(?:silently|quietly)\b/i, {
    lines: ["{says} It has been said aloud now.", "{says} So much for silence."],
    retired: ["{says} The log is where it makes a sound."],
  }),
  confesses(/\b(?:accidental\w*|by mistake|inadvertent\w*)\b/i, {
    lines: ["{says} It was nobody’s plan."],
    retired: [
      "{says} Accidents, too, are merged.",
      "{says} The log has it in the passive voice of all accidents.",
    ],
  }),
  confesses(/\bturns? out\b/i, {
    lines: ["{says} Reality had been asked, and this was the answer."],
    retired: ["{says} Things that turn out were there before."],
  }),
  confesses(/\b(?:race conditions?|rac(?:es|y|ing)|deadlock\w*)\b/i, {
    lines: [
      "{says} It depends on who is asked first.",
      "{says} Both were right, and at the same time.",
    ],
    retired: ["{says} Everybody came through one door."],
  }),
  confesses(/\bflak\w*\b/i, {
    lines: [
      "{says} It was right on most days.",
      "{says} Some runs agreed.",
      "{says} A coin could have been consulted.",
    ],
  }),
  confesses(/\bleak\w*\b/i, {
    lines: [
      "{says} It kept everything, like an attic.",
      "{says} What it was given, it did not give back.",
    ],
  }),
  confesses(/\b(?:crash\w*|panics?|segfaults?)\b/i, {
    lines: ["{says} It did not take the question well.", "{says} That, too, is an answer."],
  }),
  confesses(/\b(?:work-?arounds?|hack(?:s|y)?)\b/i, {
    lines: ["{says} It knows what it is."],
    retired: [
      "{says} That is one name for it, and the author chose it.",
      "{says} The word stands there without quotation marks of its own.",
    ],
  }),
  confesses(/\b(?:forgot\w*|overlooked)\b/i, {
    lines: ["{says} Git, for its part, forgets nothing."],
    retired: ["{says} It has come back to mind.", "{says} The log remembers."],
  }),
  confesses(/\bbypass\w*\b/i, {
    lines: ["{says} There was a front door, too."],
    retired: ["{says} The long way round was there first."],
  }),
  confesses(/\b(?:broken|broke|does(?: not|n't) work|did(?: not|n't) work)\b/i, {
    lines: ["{says} It is good to have that in writing."],
    retired: ["{says} It was committed all the same.", "{says} Nobody had to find that out twice."],
  }),
  confesses(/\bnever\b/i, {
    lines: ["{says} Never is a long time in a repository."],
    retired: ["{says} Never, until now, by the log’s own account."],
  }),
  confesses(/\b(?:wrong(?:ly)?|incorrect(?:ly)?)\b/i, {
    lines: ["{says} It had looked sure of itself."],
    retired: ["{says} It ran, which is not the same."],
  }),
];

/** A commit that says a sentence with such a word in it; the line quotes it and turns it. */
function confesses(word: RegExp, lines: Pick<CommitKind, "lines" | "retired">): CommitKind {
  const isSo = (commit: CommitExhibit) => word.test(findTellingSentence(commit) ?? "");
  return { weight: 4, isSo, ...lines };
}
