import type { ChangeCommit } from "../../change/change.ts";

/** What a commit says of itself: its whole subject, or a whole sentence of its body. */
export interface Testimony {
  readonly commit: ChangeCommit;
  readonly says: string;
  readonly from: "subject" | "body";
}

/** All that commits say, commit by commit, the subject first. What can't be quoted whole is left out. */
export function readTestimony(commits: readonly ChangeCommit[]): readonly Testimony[] {
  return commits.flatMap((commit) => {
    const sentences = readSentences(commit.body);
    return [
      ...(isQuotable(commit.subject)
        ? [{ commit, says: commit.subject, from: "subject" as const }]
        : []),
      ...sentences.map((says) => ({ commit, says, from: "body" as const })),
    ];
  });
}

/**
 * The whole sentences of a body's prose, on one line each and without their full stop. Lists of a squash (`* fix`), quotations,
 * code and trailers aren't the author's own sentences about this commit.
 */
export function readSentences(body: string): readonly string[] {
  const paragraphs = body.replaceAll(/^(`{3,})[^]*?^\1/gm, "").split(/\n\s*\n/);
  return paragraphs
    .filter((text) => !/^(?:\s{4,}|\t|\s*(?:[-*+>|#<]|\d+[.)]|[\w-]+-by:|https?:))/i.test(text))
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .flatMap((text) => text.match(/\S.*?[.!?](?=\s|$)|\S.*$/g) ?? [])
    .filter((sentence) => /^[\p{Lu}]/u.test(sentence) || sentence === body.trim())
    .map((sentence) => sentence.replace(/(?<!\.)\.$/, ""))
    .filter(isQuotable);
}

const longest = 200;

function isQuotable(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= longest &&
    !/[“”<>[\]{}|\\]|https?:|["‘]/.test(text) &&
    (text.match(/`/g) ?? []).length % 2 === 0
  );
}

/** A text without what is code or a name in it, so that only words are weighed. */
export function readWords(text: string): string {
  return text.replaceAll(/`[^`]*`|\b\w+(?:[_./:]+\w+)+\b|\w+\(\)/g, "`");
}
