import type { Charge, Sentence } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../case/logged.ts";
import { findCharge, findCompliment } from "../charges/registry.ts";
import type { Verdict } from "../charges/detector.ts";
import { accountLines } from "./account-lines.ts";
import { shapeTellings } from "./asides/shapes.ts";
import { asides, dueAsides, dueRemarks, remarks } from "./asides.ts";
import { caseLines } from "./case-lines.ts";
import { caseBlanks } from "./case-blanks.ts";
import { chargeBlanks } from "./charge-blanks.ts";
import { commitBlanks } from "./commit-lines/commit-blanks.ts";
import { commitKinds, findCommitKinds } from "./commit-lines.ts";
import { deedBlanks } from "./deed-blanks.ts";
import type { Facts } from "./facts.ts";
import { weigh } from "./weigh.ts";
import { findQuietKind, type QuietKind, quietLines, quietBlanks } from "./quiet-lines.ts";
import { agrees, realise, type Blanks } from "./realise.ts";
import { slotBlanks } from "./slot-blanks.ts";
import { shortQuietLines } from "./short-quiet-lines.ts";

/** What licenses the lines that hold of any case, where a charge's code would stand. */
export const caseLicence = "case";

/**
 * A line as a sentence that says what licenses it: the code of a charge or compliment of the pack,
 * the id of a commit, or {@link caseLicence}. `undefined` where the evidence can't fill its blanks, or where its numbers
 * would make it ungrammatical.
 */
export function sayLine(line: string, charge: string, facts: Facts): Sentence | undefined {
  const blanks = blanksFor(charge, facts);
  const sentence = blanks && realise(line, blanks);
  if (sentence === undefined || !agrees(sentence.text)) return undefined;
  const { text, cites } = sentence;
  return { text, cites: [...cites, { kind: "licensed", text, charge, line }] };
}

/**
 * Whether a sentence is what a line gives with this evidence, and the line one that the charge
 * licenses: all that a checker asks of a licensed sentence, whoever wrote it.
 */
export function isLicensed({ text, charge, line, behind }: LicensedText, facts: Facts): boolean {
  const commit = facts.commit(charge);
  const lines =
    commit !== undefined
      ? new Set(listCommitLines(commit, { facts, isBehind: behind === charge }))
      : charge === caseLicence
        ? caseLicensed[kindOfCase(facts)]
        : listLines(charge);
  return lines.has(line) && sayLine(line, charge, facts)?.text === text;
}

/** What is said of a commit is said behind it; a title and a verdict stand elsewhere. */
function listCommitLines(
  commit: LoggedExhibit,
  { facts, isBehind }: { readonly facts: Facts; readonly isBehind: boolean },
): readonly string[] {
  const kinds = findCommitKinds(commit, facts).flatMap(({ lines, verdict }) =>
    isBehind ? lines : [commitTitle, ...verdict.lines],
  );
  return isBehind ? [...kinds, ownWords] : kinds;
}

/** What is said behind a commit that is nothing by itself. */
export const ownWords = "{own-words}";

/** What names a roast of a commit: its own words, which leave the rest to the text. */
export const commitTitle = "{subject}";

interface LicensedText {
  readonly text: string;
  readonly charge: string;
  readonly line: string;
  /** The id of the commit behind which it stands: what a commit licenses is said of it alone. */
  readonly behind?: string | undefined;
}

/**
 * Whether a charge is a story: its words are known, the evidence fills one of its tellings, and it is
 * not slight, or something that the change says of itself makes it one, or nothing weightier was found
 * and it gives a verdict.
 */
export function isTellable(charge: Charge, facts: Facts): boolean {
  const { code } = charge;
  const words = findCharge(code)?.words;
  if (words === undefined) return false;
  const canSay = (line: string) => sayLine(line, code, facts) !== undefined;
  if (!words.tellings.some(canSay)) return false;
  const weight = weigh(charge, facts);
  if (weight === "full") return true;
  const joining = [...words.turns, ...words.verdict.lines].filter((line) => joins(line));
  return (
    joining.some(canSay) ||
    (weight === "slight" && isAlone(charge, facts) && words.verdict.lines.some(canSay))
  );
}

/** Whether all else that was found weighs as little, or has no words. */
function isAlone(charge: Charge, facts: Facts): boolean {
  return facts.pack.charges
    .filter(({ code }) => code !== charge.code && findCharge(code)?.words !== undefined)
    .every((other) => weigh(other, facts) !== "full");
}

/** Whether a line holds a finding against something else on the page. */
export function joins(line: string): boolean {
  return /\{(?:claim|word|if|stale|is)\./.test(line);
}

/** Lines that any charge with an excuse licenses: they quote the reason that its author gave. */
export const excuseLines: readonly string[] = [
  "Its commit says: {excuse.commit}.",
  "A comment near it says: {excuse.lines}.",
];

/** What stands above the section of any charge: where it is. */
export const headingLines: readonly string[] = ["In {file}", "In the log"];

/** Every line that a code licenses in any pack; none for the code of another version. */
export function listLines(charge: string): ReadonlySet<string> {
  if (charge === caseLicence) {
    return new Set(Object.values(caseLicensed).flatMap((lines) => [...lines]));
  }
  return new Set([
    ...collect(findWords(charge)),
    ...(findCharge(charge) ? [...excuseLines, ...headingLines] : []),
  ]);
}

/** Whether a line gives its verdict under this archetype: the two belong together, and are ours. */
export function givesVerdict(
  archetype: string,
  { charge, line }: { readonly charge: string; readonly line: string },
): boolean {
  return listVerdicts(charge).some(
    (verdict) => verdict.archetype === archetype && verdict.lines.includes(line),
  );
}

/** The verdicts that a code gives; of a commit's id those of any commit. */
export function listVerdicts(charge: string): readonly Verdict[] {
  const own = findWords(charge)?.verdict;
  if (/^[cl]\d+$/.test(charge)) return commitKinds.map(({ verdict }) => verdict);
  if (charge !== caseLicence) return own ? [own] : [];
  const quiet = [quietLines, shortQuietLines].flatMap((lines) =>
    Object.values(lines).flatMap(({ verdicts }) => verdicts),
  );
  return [
    ...acquittals,
    ...owed,
    ...asides.flat(),
    ...quiet.map(({ archetype, line }) => ({ archetype, lines: [line] })),
  ];
}

function findWords(charge: string) {
  return findCharge(charge)?.words ?? findCompliment(charge)?.words;
}

const { descriptions, acquittals, owed, entries, smallTitles, ...anyCase } = caseLines;
const turned = asides.flat().flatMap(({ lines, titles = [] }) => [...lines, ...titles]);
/** What is said of a case only where nothing was found in it. */
const clean = collect([acquittals, owed, entries, smallTitles, turned]);

/**
 * The lines that each kind of case licenses. Nobody who landed something is called silent, nobody
 * whose entry was too short is said to have written nothing, and nobody is acquitted while there is
 * a finding to tell.
 */
const caseLicensed: Readonly<Record<CaseKind, ReadonlySet<string>>> = {
  "pull-request": licenseCase("promised"),
  "clean pull-request": new Set([...licenseCase("promised"), ...clean]),
  silence: new Set(collect(quietLines.silence)),
  unwatched: new Set(collect(quietLines.unwatched)),
  "machines-only": new Set(collect(quietLines["machines-only"])),
  "short pull-request": licenseCase("short"),
  "short clean pull-request": new Set([...licenseCase("short"), ...clean]),
  "short silence": new Set(collect(shortQuietLines.silence)),
  "short unwatched": new Set(collect(shortQuietLines.unwatched)),
  "short machines-only": new Set(collect(shortQuietLines["machines-only"])),
};

type MergedKind = "pull-request" | "clean pull-request";
type CaseKind = MergedKind | QuietKind | `short ${MergedKind | QuietKind}`;

function licenseCase(description: "promised" | "short"): ReadonlySet<string> {
  return new Set(
    collect([
      accountLines,
      shapeTellings,
      anyCase,
      [...dueRemarks, ...remarks].map(({ line }) => line),
      descriptions[description],
      descriptions.plain,
      // What is missing is missing beside a finding, too.
      description === "promised" ? dueAsides.flat().map(({ lines }) => lines) : [],
    ]),
  );
}

function kindOfCase(facts: Facts): CaseKind {
  const { subject, short } = facts.pack;
  const kind =
    subject.kind !== "pull-request"
      ? findQuietKind(subject)
      : isClean(facts)
        ? "clean pull-request"
        : subject.kind;
  return short === undefined ? kind : `short ${kind}`;
}

function isClean(facts: Facts): boolean {
  return facts.pack.charges.every((charge) => !isTellable(charge, facts));
}

function blanksFor(charge: string, facts: Facts): Blanks | undefined {
  const found = facts.charge(charge);
  const commit = facts.commit(charge);
  if (found === undefined && commit === undefined && charge !== caseLicence) return undefined;
  const sources = [caseBlanks(facts), quietBlanks(facts), slotBlanks(facts)];
  if (commit !== undefined) sources.unshift(commitBlanks(facts, commit));
  if (found !== undefined) sources.unshift(deedBlanks(facts, found), chargeBlanks(facts, found));
  return (blank) => {
    for (const source of sources) {
      const piece = source(blank);
      if (piece !== undefined) return piece;
    }
    return undefined;
  };
}

/** All lines in an object or list of them; an archetype is none. */
function collect(lines: unknown): readonly string[] {
  if (typeof lines === "string") return [lines];
  if (typeof lines !== "object" || lines === null) return [];
  return Object.entries(lines).flatMap(([key, value]) =>
    key === "archetype" ? [] : collect(value),
  );
}
