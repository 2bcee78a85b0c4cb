import type { CommitExhibit } from "@mea-culpa/formats";
import { readProse } from "../telling-sentence.ts";
import { bare, type CommitKind, type DeclaredKind } from "./commit-kind.ts";
import { findMisspelling, misspellingLines } from "./misspellings.ts";

/** Misspelt words of a subject or of the message below it. */
export const spelling: readonly DeclaredKind[] = [
  {
    weight: 6,
    isSo: ({ subject }) => findMisspelling(bare(subject)) !== undefined,
    lines: misspellingLines,
    title: "To the letter",
    verdict: { archetype: "The Free Speller", lines: ["spells as it sounds, and is understood"] },
  },
  {
    weight: 5,
    isSo: (commit) => findMisspelt(commit) !== undefined,
    lines: misspellingLines.map((line) => `{misspelt} ${line}`),
    title: "To the letter",
    verdict: { archetype: "The Free Speller", lines: ["spells as it sounds, and is understood"] },
  },
  {
    weight: 1,
    subject: /^(?:fix\w* )?(?:a |some )?(?:typos?|spelling)\b/i,
    lines: [],
    retired: [
      "The compiler would have let it pass.",
      "Somebody read it, then. That is what this proves.",
      "Letters, too, are code, for some readers.",
    ],
  },
];

/** Of all lines about spelling the one about this word. */
export function ofItsSpelling(kind: CommitKind, commit: CommitExhibit): CommitKind {
  if (!kind.lines.some((line) => line.endsWith(misspellingLines[0] ?? ""))) return kind;
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
