/** A commit of a line that is a branch's own, or may be. */
export interface LineCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly committedAt: number;
  readonly subject: string;
  /** Its trailers by which the bot knows its own, one a line: whoever commits can write them. */
  readonly trailers: string;
}

/** A merge on a branch's own line by which somebody pulled the branch into theirs, and pushed that. */
export interface Pull {
  readonly merge: string;
  /** The branch as it was before: git calls it the second parent. */
  readonly pulled: string;
  /**
   * The commits of the clone that it was pulled into, where a run of the bot shows which of the two lines
   * was public: these became so by the merge. Empty where no run tells.
   */
  readonly brought: ReadonlySet<string>;
}

/** The commits that lie on one of the two lines of a merge and not on the other. */
export function listBesideMerges(
  commits: readonly LineCommit[],
  merges: readonly Merge[],
): readonly LineCommit[] {
  if (merges.length === 0) return [];
  const line = indexLine(commits);
  const beside = new Set(
    merges.flatMap(({ own, pulled }) => listBeside([own, pulled], line).flat()),
  );
  return commits.filter(({ id }) => beside.has(id));
}

/**
 * Finds where a branch's own line goes on behind a merge of it into somebody's clone. `commits`, parents
 * behind their children, are those of its line and of all that {@link listMerges} lists; `runs` those of
 * {@link listBesideMerges} that a run of the bot made.
 */
export function findPulls(
  commits: readonly LineCommit[],
  options: {
    readonly tip: string;
    readonly merges: readonly Merge[];
    readonly runs: ReadonlySet<string>;
  },
): readonly Pull[] {
  const { tip, merges, runs } = options;
  if (merges.length === 0) return [];
  const line = indexLine(commits);
  const mergeOf = new Map(merges.map((merge) => [merge.id, merge]));
  const pulls: Pull[] = [];
  const seen = new Set<string>();
  const starts = [tip];
  for (const start of starts) {
    for (let id: string | undefined = start; id !== undefined && !seen.has(id);) {
      seen.add(id);
      const merge = mergeOf.get(id);
      const pull = merge && judgeMerge(merge, { line, runs });
      if (pull !== undefined) {
        pulls.push(pull);
        starts.push(pull.pulled);
      }
      id = line.get(id)?.parents[0];
    }
  }
  return pulls;
}

/** A merge that may be a pull. */
export interface Merge {
  readonly id: string;
  readonly own: string;
  readonly pulled: string;
  /** Whether its title says that it is one. */
  readonly isTitled: boolean;
}

/** The merges that may have pulled the branch of that name. */
export function listMerges(commits: readonly LineCommit[], name: string): Merge[] {
  return commits.flatMap(({ id, parents: [own = "", pulled], subject }) =>
    pulled === undefined || isOfTopic(subject, name)
      ? []
      : [{ id, own, pulled, isTitled: saysPull(subject, name) }],
  );
}

/** Whether a merge's title is that of a request or of another branch. */
function isOfTopic(subject: string, branch: string): boolean {
  const [, merged] =
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?! into ')/.exec(subject) ?? [];
  return merged === undefined
    ? /[#!]\d|pull request| into '|^Merged? in\b|^Merge "|\brefs\/pull\//i.test(subject)
    : merged !== branch;
}

/** By git's own words, or by a title that names a commit, the branch or its remote, or says so in a word. */
function saysPull(subject: string, branch: string): boolean {
  const words: readonly string[] = subject.toLowerCase().match(/[\p{L}\p{N}/_-]+/gu) ?? [];
  return (
    /^Merge commit '[0-9a-f]+'/.test(subject) ||
    [branch.toLowerCase(), `origin/${branch.toLowerCase()}`, "origin", "upstream"].some((each) =>
      words.includes(each),
    ) ||
    words.some((word) => /^(?:sync|pull)(?:ed|ing|s)?$/.test(word))
  );
}

type Line = ReadonlyMap<string, PlacedCommit>;

interface PlacedCommit {
  readonly parents: readonly string[];
  /** Among them; parents come after their children. */
  readonly place: number;
}

function indexLine(commits: readonly LineCommit[]): Line {
  return new Map(commits.map(({ id, parents }, place) => [id, { parents, place }]));
}

/** Who works on a request beside the bot lacks its runs; who pulls has had none of their own. */
function judgeMerge(
  { id, own, pulled, isTitled }: Merge,
  { line, runs }: { readonly line: Line; readonly runs: ReadonlySet<string> },
): Pull | undefined {
  const [ours, theirs] = listBeside([own, pulled], line);
  const hasRun = (ids: readonly string[]): boolean => ids.some((each) => runs.has(each));
  if (hasRun(ours) || !(isTitled || hasRun(theirs))) return undefined;
  return { merge: id, pulled, brought: new Set(hasRun(theirs) ? ours : []) };
}

const [first, second, both] = [1, 2, 3];

/** What each of two commits has in its past, itself included, and the other one lacks. */
function listBeside(
  [one, other]: readonly [string, string],
  line: Line,
): readonly [readonly string[], readonly string[]] {
  const sides = new Map([
    [one, first],
    [other, one === other ? both : second],
  ]);
  const beside: Record<number, string[]> = { [first]: [], [second]: [] };
  const pending = new Set([one, other]);
  while ([...pending].some((id) => sides.get(id) !== both)) {
    const placeOf = (id: string): number => line.get(id)?.place ?? Infinity;
    const id = [...pending].reduce((next, each) => (placeOf(each) < placeOf(next) ? each : next));
    pending.delete(id);
    const side = sides.get(id) ?? both;
    beside[side]?.push(id);
    for (const parent of line.get(id)?.parents ?? []) {
      if (!line.has(parent)) continue;
      sides.set(parent, (sides.get(parent) ?? 0) | side);
      pending.add(parent);
    }
  }
  return [beside[first] ?? [], beside[second] ?? []];
}
