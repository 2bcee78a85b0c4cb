import type { FileRole } from "@mea-culpa/formats";
import type { Finding } from "../../case/charge.ts";
import type { Change, ChangeCommit, FileStat } from "../../change/change.ts";
import { classifyFile } from "../../change/classify-file.ts";
import { classifyDiff } from "../../change/find-roles.ts";
import { parseSubject } from "../../change/parse-subject.ts";
import { normaliseLine } from "../reading/read-change.ts";
import { leaves, workingPaper } from "./gone.ts";
import { keepTime } from "./keep-time.ts";
import { findOwnCommits } from "./own-commits.ts";
import { commitAt, countFigure, fieldFigure, spanFigure, sumFigure } from "../requests.ts";

/** Commits and a later one that does the opposite of all that they added, or deleted. */
export interface RoundTrip {
  /** In the order of the branch; mostly one. */
  readonly there: readonly [ChangeCommit, ...ChangeCommit[]];
  readonly back: ChangeCommit;
  /** The lines of the earlier commits that the later one takes back: all of their kind. */
  readonly lines: number;
  /** The file that has most of them. */
  readonly path: string;
  /** Whether the commits' clocks can be believed: a rebase tells other times. */
  readonly keepsTime: boolean;
}

type Kind = "added" | "deleted";

const fewestLines = 15;
/** Of a commit that is one of several that are taken back at once. */
const fewestOfOne = 5;
/** Of so many lines one may be another line that was there before. */
const mostRewritten = 4;
const fields = { added: "additions", deleted: "deletions" } as const;
const opposites = { added: "deleted", deleted: "added" } as const;

/** The largest round trip among the author's commits that starts with lines of this kind. */
export function findLargestRoundTrip(change: Change, kind: Kind): RoundTrip | undefined {
  const commits = findOwnCommits(change).filter(({ subject }) => !mending.test(subject));
  const atMerge = collectLines(change.files, kind);
  const field = fields[kind];
  const trips = new Map<ChangeCommit, [ChangeCommit, ...ChangeCommit[]]>();
  for (const [index, there] of commits.entries()) {
    if (![...there.files.map(byPath), ...(there.diff ?? []).map(classifyDiff)].every(isWritten))
      continue;
    if (leaves.test(there.subject)) continue;
    const lines = collectLines(there.diff, kind);
    if (there[field] < fewestOfOne || lines.size === 0 || !lines.isDisjointFrom(atMerge)) continue;
    // What a commit deletes and writes anew is only moved, or indented; or it becomes something else.
    if (!lines.isDisjointFrom(collectLines(there.diff, opposites[kind]))) continue;
    if (there[fields[opposites[kind]]] * mostRewritten > there[field]) continue;
    const back = commits.slice(index + 1).find((later) => takesBack(lines, { later, kind }));
    // What somebody does once more after that has not come to rest.
    const goesOn = change.commits.some(
      ({ position, diff }) =>
        position > (back?.position ?? 0) && !lines.isDisjointFrom(collectLines(diff, kind)),
    );
    if (back === undefined || goesOn || workingPaper.test(back.subject)) continue;
    const others = trips.get(back);
    if (others === undefined) trips.set(back, [there]);
    else others.push(there);
  }
  const [largest] = [...trips]
    .map(([back, there]) => ({
      there,
      back,
      lines: there.reduce((sum, commit) => sum + commit[field], 0),
    }))
    .filter(
      (trip) =>
        trip.lines >= fewestLines &&
        // Two copies of a file are not put back by one.
        trip.lines <= trip.back[fields[opposites[kind]]] &&
        (kind === "deleted" || restores(trip)),
    )
    .toSorted((one, other) => other.lines - one.lines);
  if (largest === undefined) return undefined;
  const { there, back } = largest;
  const [path = ""] = there
    .flatMap(({ files }) => files)
    .toSorted((one, other) => other[field] - one[field])
    .map((file) => file.path);
  return { ...largest, path, keepsTime: keepTime(...there, back) };
}

/**
 * What a round trip can be proven by, and how many lines it has: of one commit as `one`, of several
 * as `all`, with their number.
 */
export function proveRoundTrip(
  { there, back, keepsTime }: RoundTrip,
  {
    kind,
    one,
    label,
    spanLabel,
  }: {
    readonly kind: Kind;
    readonly one: string;
    readonly label: string;
    readonly spanLabel: string;
  },
): Pick<Finding, "proof" | "figures"> {
  const [first] = there;
  const commits = there.map(commitAt);
  const field = fields[kind];
  const span = keepsTime
    ? spanFigure("span", { label: spanLabel, from: first, to: back })
    : undefined;
  const alone = fieldFigure({ id: one, unit: "line", label }, { exhibit: commitAt(first), field });
  const together = [
    countFigure({ id: "commits", unit: "commit", label: "commits that were taken back" }, commits),
    sumFigure(
      { id: "all", unit: "line", label: `${label}, of several commits` },
      { exhibits: commits, field },
    ),
  ];
  return {
    proof: [commitAt(first), commitAt(back)],
    figures: [...(there.length === 1 ? [alone] : together), ...(span ? [span] : [])],
  };
}

/** Lock files, versions and data come and go without anybody's work. */
function isWritten(role: FileRole): boolean {
  return ["source", "test", "doc"].includes(role);
}

function byPath({ path, binary }: FileStat): FileRole {
  return classifyFile({ path, binary, start: "" });
}

/** What comes and goes because two histories meet. */
const mending = /\b(?:rebas\w+|conflicts?|merg\w+)\b/i;

/** Whether a commit does the opposite of all of these lines, and does none of them again elsewhere. */
function takesBack(
  lines: ReadonlySet<string>,
  { later, kind }: { readonly later: ChangeCommit; readonly kind: Kind },
): boolean {
  return (
    lines.isSubsetOf(collectLines(later.diff, opposites[kind])) &&
    lines.isDisjointFrom(collectLines(later.diff, kind))
  );
}

/**
 * Whether the later commit writes nothing but what the earlier ones had deleted. A library that is called in
 * the place of a parser is a few lines, and has replaced it all the same.
 */
function restores({ there, back }: Pick<RoundTrip, "there" | "back">): boolean {
  const deleted = there.flatMap(({ diff }) => [...collectLines(diff, "deleted")]);
  const written = collectLines(back.diff, "added");
  return written.isSubsetOf(new Set(deleted)) && !replacing.test(parseSubject(back.subject).text);
}

const replacing = /^use[sd]?\b|\b(?:replac\w+|instead|switch\w*|supersed\w+|in favou?r of)\b/i;

function collectLines(files: ChangeCommit["diff"] = [], kind: Kind): ReadonlySet<string> {
  const lines = files.flatMap(({ path, previousPath, hunks }) =>
    previousPath !== undefined && previousPath !== path ? [] : hunks.flatMap((hunk) => hunk.lines),
  );
  return new Set(
    lines
      .filter((line) => line.kind === kind)
      .map(({ text }) => normaliseLine(text))
      .filter((text) => text.length > 3),
  );
}
