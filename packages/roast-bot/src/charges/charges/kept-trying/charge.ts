import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { type Entry, findOwnWords } from "../../log/own-commits.ts";
import { isFix, saysNothing } from "../../log/subjects.ts";
import { readWords, type Testimony } from "../../log/testimony.ts";
import { countFigure, entryAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";
import { onlyNamesChecks } from "../chasing-checks/charge.ts";
import { confesses } from "../confession/charge.ts";
import { isHopeful } from "../hopeful-commit/charge.ts";
import { criesOut } from "../outcry/charge.ts";

export { words } from "./words.ts";

export const meta = {
  code: "kept-trying",
  title: "Trial, error, trial",
  about: "log",
  meaning:
    "Two or more subjects of a log try, hope, sigh, own up, ask, start again or go back: another attempt, please work, oops, for real.",
  leavesAlone:
    "the first commit; what the code tries; the words in code, quotes and features; fixes of checks, subjects that say nothing or stand there twice, where others do not try beside them and they are not half of the log; files by their names; bodies; long subjects; whatever a machine helped to write; other people’s commits",
  theme: "trial",
  severity: { least: 3, most: 5, by: "commits" },
  figures: { commits: "commit" },
  terms: [],
} as const;

/** One is no story, and of more a reader keeps none. */
const fewest = 2;
const most = 5;
/** How much they must tell together. */
const least = 5;
/** So many of what tells hardly anything, and half of the log, are a story as well. */
const drum = 4;
/** In characters: a sigh is short. */
const longest = 72;

export function detect(change: Change): Finding | undefined {
  const title = parseSubject(change.title).text;
  // Whoever works on one thing may call each part by the name of the whole, and a suggestion that is
  // accepted with a button is called by it.
  const own = findOwnWords(change).filter(
    ({ subject, coAuthors }) => parseSubject(subject).text !== title && coAuthors.length === 0,
  );
  const all = own
    .map((entry) => ({ entry, weight: weigh(entry, own) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  const isDrummed = all.length >= drum && all.length * 2 >= own.length && !isRoutine(change);
  // Else what tells hardly anything by itself only stands beside what does.
  const weighed = all.filter(({ weight }, at) => at < (weight > 1 || isDrummed ? most : fewest));
  const told = weighed
    .map(({ entry }) => entry)
    .toSorted((one, other) => one.position - other.position);
  const isEnough = isDrummed || weighed.reduce((sum, { weight }) => sum + weight, 0) >= least;
  // What is called the same each time has a charge of its own.
  const subjects = new Set(told.map(({ subject }) => subject.toLowerCase()));
  if (subjects.size < fewest || !isEnough) return undefined;
  const proof = told.map(entryAt);
  return {
    severity: scaleSeverity(meta.severity, { value: told.length, mild: fewest, severe: most }),
    summary: `Subjects that try, hope, sigh, own up, ask, start again or go back: ${told.length}.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that are told" }, proof),
    ],
  };
}

/** How plainly a subject tells that what came before it did not do: of itself, by its neighbours, or hardly. */
function weigh(commit: Entry, own: readonly Entry[]): 0 | 1 | 2 | 3 {
  const { subject, position } = commit;
  if (position === 1 || subject.length > longest || /[“”]/.test(subject)) return 0;
  // What a forge's editor proposes has a charge of its own.
  if (/^Update \S+\.\w+$/.test(subject)) return 0;
  const said: Testimony = { commit, says: subject, from: "subject" };
  const text = readWords(parseSubject(subject).text);
  if (again.test(text) || [isHopeful, criesOut, confesses].some((each) => each(said))) return 3;
  const [reverted] = /(?<=^Revert ").+(?="$)/.exec(subject) ?? [];
  const isThere = (told: string): boolean =>
    own.some((each) => each.position < position && each.subject === told);
  if (reverted !== undefined && isThere(reverted)) return 2;
  return onlyNamesChecks(commit) || saysNothing(subject) || isThere(subject) ? 1 : 0;
}

/** Whether the job is what such subjects are about. */
function isRoutine({ title }: Change): boolean {
  return isFix(title) || onlyNamesChecks({ subject: title }) || saysNothing(title);
}

const again =
  /^(?!(?:make|us(?:e|ing)|allow|enable|support|export|show|run)\b).*\bagain\b\s*(?:[.!)]|:\(|$)|\b(?:this time|for real|once more)\b|\b(?:take|attempt|try) #?(?:\d|two|three)\b|^(?:yet )?another (?:attempt|try|go|bug|buggy|fix)\b|^(?:really|actually|properly) (?:fix|make|remov|do|use)\w*\b|^still (?:not|broken|fail\w*|wrong|wip)\b|\bone more (?:try|time|fix)\b|\b(?:last|final) (?:try|attempt)\b|\bseems? to (?:fix|work)\b|\bpl[sz]{1,2}\b|^c[’']?mon\b|\b(?:argh+|sigh|ugh+|dammit)\b|^nope\b|(?<!\?)\?$|:[(/]$/i;
