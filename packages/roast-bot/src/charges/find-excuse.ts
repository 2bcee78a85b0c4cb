import type { ExhibitRequest, Excuse, Finding } from "../case/charge.ts";
import type { Change, ChangeCommit } from "../change/change.ts";
import { detectLanguage } from "../change/detect-language.ts";
import { address } from "./log/is-plain.ts";
import { readSentences } from "./log/testimony.ts";
import { lexLines } from "./reading/lex-lines.ts";
import { findSyntax } from "./reading/syntax.ts";
import { commitAt, linesAfter } from "./requests.ts";
import type { ChargeMeta } from "./detector.ts";

/**
 * Finds what half-excuses a finding: a sentence with a reason in the body of the commit that is the
 * deed, or in a comment at the first line of code that proves it or up to three lines above.
 */
export function findExcuse(
  { proof }: Pick<Finding, "proof">,
  { change, explainedBy }: { readonly change: Change } & Explained,
): Excuse | undefined {
  const positions = proof.flatMap((each) => (each.kind === "commit" ? [each.position] : []));
  const position = positions.at(explainedBy === "last" ? -1 : 0);
  const commit = change.commits.find((each) => each.position === position);
  if (explainedBy !== undefined && commit !== undefined) return readBody(commit);
  const line = proof.find(
    (each) => each.kind === "lines" && each.side === "after" && each.commit === undefined,
  );
  return line?.kind === "lines" ? readComment(line, change) : undefined;
}

type Explained = { readonly [Name in "explainedBy"]: ChargeMeta[Name] | undefined };

const reason =
  /\b(?:because|otherwise|so that|in order to|to avoid|due to|the reason|needed (?:to|for|by)|since (?:the|it|we|they|this|there|that)|as (?:it|this|they|we|there) (?:is|are|was|were|would|does|do|can))\b/i;

function readBody(commit: ChangeCommit): Excuse | undefined {
  const text = readSentences(commit.body).find((sentence) => reason.test(sentence));
  return text === undefined ? undefined : { text, exhibit: commitAt(commit) };
}

/** How far above what it explains a comment may stand. */
const reach = 3;

function readComment(
  { path, from }: Extract<ExhibitRequest, { readonly kind: "lines" }>,
  { files }: Change,
): Excuse | undefined {
  const file = files.find((each) => each.path === path);
  const syntax = findSyntax(detectLanguage(path, ""));
  if (file === undefined || syntax === undefined) return undefined;
  for (const hunk of file.hunks) {
    const lines = hunk.lines.flatMap((line) => (line.kind === "deleted" ? [] : [line]));
    const at = lines.findIndex(({ after }) => after === from);
    if (at === -1) continue;
    const lexed = lexLines(
      lines.map(({ text }) => text),
      syntax,
    );
    for (let above = at; above >= Math.max(0, at - reach); above -= 1) {
      const line = lines[above];
      const text = lexed[above]?.comment ?? "";
      if (line === undefined || !isWhole(text, lexed[above + 1])) continue;
      if (above < at && lexed[above]?.code.trim() !== "") continue;
      return { text, exhibit: linesAfter(path, { from: line.after }) };
    }
    return undefined;
  }
  return undefined;
}

/** Whether a comment is a sentence with a reason that begins and ends on its line, and puts nothing off. */
function isWhole(
  text: string,
  below: { readonly code: string; readonly comment: string } | undefined,
): boolean {
  const goesOn = below?.comment !== undefined && below.comment !== "" && below.code.trim() === "";
  const ends = /[.!]$/.test(text) || !goesOn;
  const isQuotable =
    text.length <= 160 && !/[“”"`<>[\]{}|\\]|https?:/.test(text) && !address.test(text);
  return /^(?!TODO|FIXME|HACK|XXX)\p{Lu}/u.test(text) && ends && isQuotable && reason.test(text);
}
