import type { CommitExhibit } from "@mea-culpa/formats";
import { readProse } from "../telling-sentence.ts";
import { bare, type CommitKind } from "./commit-kind.ts";
import { findMisspelling, misspellingLines } from "./misspellings.ts";

const words = {
  title: "To the letter",
  verdict: { archetype: "The Free Speller", lines: ["spells as it sounds, and is understood"] },
};

/** Misspelt words of a subject or of the message below it. */
export const spelling: readonly CommitKind[] = [
  {
    isSo: ({ subject }) => findMisspelling(bare(subject)) !== undefined,
    lines: misspellingLines,
    ...words,
  },
  {
    isSo: (commit) => findMisspelt(commit) !== undefined,
    lines: misspellingLines.map((line) => `{misspelt} ${line}`),
    ...words,
  },
];

/** Of all lines about spelling the one about this word. */
export function ofItsSpelling(kind: CommitKind, commit: CommitExhibit): CommitKind {
  if (!spelling.includes(kind)) return kind;
  const line = findMisspelling(bare(commit.subject));
  const behind = findMisspelling(findMisspelt(commit) ?? "");
  return {
    ...kind,
    lines: kind.lines.filter((each) => each === line || each === `{misspelt} ${behind}`),
  };
}

/** The sentence of a message's body that has a misspelt word, if it can be quoted. */
export function findMisspelt({ text }: CommitExhibit): string | undefined {
  const at = text.indexOf("\n\n");
  return at === -1
    ? undefined
    : readProse(text.slice(at + 2)).find((sentence) => findMisspelling(sentence) !== undefined);
}
