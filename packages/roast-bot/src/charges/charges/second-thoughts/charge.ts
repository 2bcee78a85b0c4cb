import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import type { History } from "../../../history/collect-history.ts";
import type { Origin } from "../../../history/find-origins.ts";
import { goesOn } from "../../log/goes-on.ts";
import { isFix, readTellingWords } from "../../log/subjects.ts";
import { linesBefore, longestQuote, pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "second-thoughts",
  title: "Second thoughts",
  about: "time",
  meaning:
    "Lines of the source are taken out or rewritten that the same author had committed less than four weeks before, and the two titles contradict each other: the later one is a fix or a removal of what the earlier one names, or the earlier one finishes what the later one names, or does it for now.",
  leavesAlone:
    "titles that share no telling word but for the part of the project and what is behind “for a”, “in a” and the like; a line or two of what was finished, or in the way of much that is new; typos and looks; what came with tests, documents, chores or refactoring; reverts, series and follow-ups that say so, what names the earlier pull request, or was begun before that had landed; one removal after another; lines in which only names are others; imports and comments; other people’s and machines’ commits",
  theme: "fixes",
  severity: 5,
  figures: {},
  terms: ["now", "earlier?", "fix?"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const title = withoutTags(change.title);
  const first = history?.origins.find(
    (origin) =>
      origin.isOld !== true &&
      isRetold(title, origin) &&
      addsLittle(change, origin) &&
      isWork(origin.subject) &&
      !goesOn(change, origin.subject) &&
      !wasBegun(change, origin),
  );
  if (first === undefined) return undefined;
  const { sha, subject, path, from, to } = first;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const areFixes = isFix(title) && isFix(withoutTags(subject));
  return {
    severity: meta.severity,
    summary: `“${subject}”, by the same author, had brought some of the lines that go or are rewritten.`,
    proof: [
      earlier,
      pullRequest,
      linesBefore(path, { from, to: Math.min(to, from + longestQuote - 1) }),
    ],
    figures: [],
    terms: { now: change.title, [areFixes ? "fix" : "earlier"]: subject },
  };
}

/** Whether the change was begun before the other had landed: two of a series, whichever was merged last. */
function wasBegun({ number, commits, mergedAt }: Change, { subject, at }: Origin): boolean {
  const earlier = parseSubject(subject).number;
  if (number !== undefined && earlier !== undefined && number < earlier) return true;
  // A clock that ran ahead tells nothing.
  if (Date.parse(at) >= Date.parse(mergedAt)) return false;
  return commits.some(({ authoredAt }) => Date.parse(authoredAt) < Date.parse(at));
}

/** Fewer lines of what is called finished are touched by any work nearby. */
const fewestLines = 3;

/** Whether the lines that go are what the change is about, and not in the way of something new. */
function addsLittle({ files }: Change, { lines }: Origin): boolean {
  const source = files.filter(({ role }) => role === "source");
  return source.reduce((sum, file) => sum + file.additions, 0) <= mostAdded * lines;
}

/** For each line that goes. */
const mostAdded = 40;

/** Whether two titles are about one thing and contradict each other, or the first had called it done. */
function isRetold(title: string, { subject, lines }: Origin): boolean {
  const earlier = withoutTags(subject);
  if (readWholeWords(title).isDisjointFrom(readWholeWords(earlier))) return false;
  if (isFix(title)) return true;
  if (removal.test(parseSubject(title).text)) return !removal.test(parseSubject(earlier).text);
  return lines >= fewestLines && claimsAnEnd.test(parseSubject(earlier).text);
}

/** What the words of a subject name, not the part of the project in front. */
function readWholeWords(subject: string): ReadonlySet<string> {
  const named = parseSubject(subject).text.replace(anyOfItsKind, "");
  const whole = new Set(named.toLowerCase().match(/[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu));
  return readTellingWords(named).intersection(whole);
}

/** `Shim the bins on a headless install` is about bins. */
const anyOfItsKind =
  /\b(?:after|at|before|by|during|for|from|if|in|of|on|under|when|with|without) an?\b.*/i;

const claimsAnEnd =
  /^(?:finali[sz]|finish|complet)(?:es?|ed|ing)?\b|\b(?:for now|for good|once and for all|properly)\b/i;

/** What is in brackets in front names an issue, or a part of the project. */
function withoutTags(subject: string): string {
  return subject.replace(/^(?:\[[^\]]*\]\s*)+/, "");
}

const removal =
  /^(?:remov|delet|disabl)(?:es?|ed|ing)\b|^(?:drop|stop)(?:s|ped|ping)?\b|^get rid\b/i;

function isWork(subject: string): boolean {
  const { type = "", text } = parseSubject(subject);
  return (
    !/^(?:tests?|docs?|chore|refactor|style|ci|build|release|revert)$/.test(type) &&
    !aside.test(text)
  );
}

const aside = /^(?:merge|release|version|bump|refactor|test|document|clean)\w*\b/i;
