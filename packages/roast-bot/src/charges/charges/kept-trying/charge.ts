import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { isHopeful } from "../../log/is-hopeful.ts";
import { onlyNamesChecks } from "../../log/only-names-checks.ts";
import { type Entry, findKeptEntries, isOwnWord, isSquashed } from "../../log/own-commits.ts";
import { isFix, saysNothing } from "../../log/subjects.ts";
import { readWords, type Testimony } from "../../log/testimony.ts";
import { countFigure, entryAt, pullRequest } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";
import { confesses } from "../confession/charge.ts";
import { criesOut } from "../outcry/charge.ts";

export { words } from "./words.ts";

export const meta = {
  code: "kept-trying",
  title: "Trial, error, trial",
  about: "log",
  meaning:
    "The subjects of a log are told as they stand there, because two or more of them try, hope, sigh, own up, ask, start again or go back (another attempt, please work, oops, for real), or three or more are the same.",
  leavesAlone:
    "what a squash kept of its branch nowhere, and of what its message lists all but what tries, hopes, sighs or owns up; what the code tries; the words in code, quotes and features; fixes of checks, subjects that say nothing or stand there twice, where others do not try beside them and they are not half of the log; work that is the same each time; files by their names; bodies; long subjects; whatever a machine helped to write, or somebody else proposed; other people’s commits",
  theme: "trial",
  severity: { least: 3, most: 5, by: "commits" },
  figures: { commits: "commit", "same?": "commit" },
  terms: ["tried", "first?", "last?"],
} as const;

/** One is no story, and of more a reader keeps none. */
const fewest = 2;
const most = 6;
/** How much they must tell together. */
const least = 5;
/** So often the same is a story by itself. */
const refrain = 3;
/** So many of what tells hardly anything, and half of the log, are a story as well. */
const drum = 4;
/** In characters: a sigh is short. */
const longest = 72;

export function detect(change: Change): Finding | undefined {
  const title = parseSubject(change.title).text;
  // Whoever works on one thing may call each part by the name of the whole, and a suggestion that is
  // accepted with a button is called by it.
  const entries = findKeptEntries(change);
  const own = entries.filter(
    (entry) =>
      isOwnWord(entry) &&
      parseSubject(entry.subject).text !== title &&
      entry.coAuthors.length === 0,
  );
  // Of the steps of a squash only what says so itself has tried: nobody was meant to read the others.
  const lightest = isSquashed(change) ? 2 : 0;
  const all = own
    .map((entry) => ({ entry, weight: weigh(entry, own) }))
    .filter(({ weight }) => weight > lightest)
    .toSorted((one, other) => other.weight - one.weight);
  const isDrummed = all.length >= drum && all.length * 2 >= own.length && !isRoutine(change);
  // Else what tells hardly anything by itself only stands beside what does.
  const weighed = all.filter(({ weight }, at) => at < (weight > 1 || isDrummed ? most : fewest));
  const chosen = new Set(weighed.map(({ entry }) => entry));
  // An excerpt does not stop short of what takes it back.
  const told = own.filter(
    (entry, at) =>
      chosen.has(entry) || (isTakenBack(own, at - 1) && chosen.has(own[at - 1] ?? entry)),
  );
  const isEnough = isDrummed || weighed.reduce((sum, { weight }) => sum + weight, 0) >= least;
  const [start, end] = [told[0], told.at(-1)];
  if (start === undefined || end === undefined || told.length < fewest || !isEnough)
    return undefined;
  // A list of one subject says no more than how often it stands there.
  const same = entries.filter(({ subject }) => subject === start.subject);
  const isOne = told.every(({ subject }) => subject === start.subject);
  if (isOne && same.length < refrain) return undefined;
  // Where the log ends on one of them, what it began with is the other end of the story.
  const [first] = entries;
  const hasEnds = entries.at(-1) === end && first?.subject !== end.subject && !isOne;
  const setOut = hasEnds && first && isShort(first) && own.includes(first) ? first : undefined;
  // The title has been told.
  const isTitled = hasEnds && parseSubject(first?.subject ?? "").text === title;
  const began = isTitled && isShort({ subject: change.title }) ? change.title : setOut?.subject;
  const story = isOne ? same : told;
  const proof = (setOut && setOut !== start ? [setOut, ...story] : story).map(entryAt);
  return {
    severity: scaleSeverity(meta.severity, { value: story.length, mild: fewest, severe: most }),
    summary: `Subjects that try, hope, sigh, own up, ask, start again or go back: ${story.length}.`,
    proof: isTitled ? [...proof, pullRequest] : proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that are told" }, proof),
      ...(isOne
        ? [countFigure({ id: "same", unit: "commit", label: "commits of one subject" }, proof)]
        : []),
    ],
    terms: {
      tried: start.subject,
      ...(began !== undefined && { first: began, last: end.subject }),
    },
  };
}

function isShort({ subject }: Pick<Entry, "subject">): boolean {
  return subject.length <= longest && !/[“”]/.test(subject);
}

/** Whether the commit behind that one goes back on it. */
function isTakenBack(own: readonly Entry[], at: number): boolean {
  return /\b(?:revert|und(?:o|id)|back(?:ed|ing)? out|(?:did|does)(?:n[’']t| not) work)/i.test(
    own[at + 1]?.subject ?? "",
  );
}

/** How plainly a subject tells that what came before it did not do: of itself, by its neighbours, or hardly. */
function weigh(commit: Entry, own: readonly Entry[]): 0 | 1 | 2 | 3 {
  const { subject, position } = commit;
  const { text: bare, number } = parseSubject(subject);
  // A number is that of another pull request, and without a change there is a commit for the machines.
  if (!isShort(commit) || number !== undefined) return 0;
  if ("files" in commit && commit.files.length === 0) return 0;
  // What a forge's editor proposes has a charge of its own, and workflows commit so in anybody's name.
  if (
    /^(?:(?:updat(?:es?|ed|ing)|create|delete) \S+\.\w+|update issue templates|add files via upload)$/i.test(
      subject,
    )
  )
    return 0;
  const copies = own.filter((each) => each.subject === subject);
  if (copies.length >= refrain && ![subject, bare].some((each) => routine.test(each))) return 2;
  if (position === 1) return 0;
  const said: Testimony = { commit, says: subject, from: "subject" };
  if (again.test(readWords(bare)) || [isHopeful, criesOut, confesses].some((each) => each(said)))
    return 3;
  const isThere = (told: string): boolean =>
    own.some((each) => each.position < position && each.subject === told);
  const [reverted] = /(?<=^Revert ").+(?="$)/.exec(subject) ?? [];
  if (reverted !== undefined && isThere(reverted)) return 2;
  return onlyNamesChecks(commit) || saysNothing(subject) || isThere(subject) ? 1 : 0;
}

/** Whether the job is what such subjects are about. */
function isRoutine({ title }: Change): boolean {
  return isFix(title) || onlyNamesChecks({ subject: title }) || saysNothing(title);
}

/** Work that is the same each time may be called the same each time, and git calls fixups alike. */
const routine =
  /^(?:(?:fixup|squash|amend)!|apply\b.*\bsugg|address\b|(?:pr )?feedback|review\b|(?:run|npm|npx|yarn|pnpm|make|cargo|go|uv|poetry)\b|(?:re-?)?(?:build|generate|format|lint|sort|compile|render|sync|bump|release|publish|merge|rebase|trigger)\w*\b|(?:auto-?)?(?:fmt|style|prettier|black|ruff|gofmt|rustfmt|changelog|changeset|snapshots?)\b|(?:update|upgrade|bump)\b.*\b(?:version|deps|dependenc\w+|lock\w*|snapshots?|generated|changelog|submodules?|readme|docs?)\b|revert ")/i;

const again =
  /^(?!(?:make|us(?:e|ing)|allow|enable|support|export|show|run)\b).*\bagain\b\s*(?:[.!)]|:\(|$)|\b(?:this time|for real|once more)\b|\b(?:take|attempt|try) #?(?:\d+|two|three)(?=\W*$|\W*[:(–—]| at\b)|^(?:yet )?another (?:attempt|try|go|bug|buggy|fix)\b|^(?:really|actually|properly) (?:fix|make|remov|do|use)\w*\b|^still (?:not|broken|fail\w*|wrong|wip)\b|\bone more (?:try|time|fix)\b|(?:^|[,:;(–—] )(?:(?:one|my|the) )?(?:last|final) (?:try|attempt)(?=\W*$|\W*[:,(–—]| (?:to|at)\b)|\bseems? to (?:fix|work)\b|(?<!-)\bpl[sz]{1,2}\b|^c[’']?mon\b|\b(?:argh+|sigh|ugh+|dammit)\b|^nope\b|\bfor some reason\b|^(?:restore|re-?add|bring back|add back)(?:d|ed)? (?:the )?accidental(?:ly)? (?:remov|delet|dropp|revert)ed\b|\bstill having (?:trouble|issues|problems)\b|^(?:revise|change) my (?:thinking|mind)\b|^(?!.*\b(?:how (?:to|do|does|can)|(?:what|which|where) (?:is|are|do|does)|can I|FAQ)\b).*(?<![?*+)\]]|_\w+)\?$|:[(/]$/i;
