import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { isTelling } from "../../../change/moved-lines.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { isFix, saysNothing } from "../../log/subjects.ts";
import { commitAt, countFigure, lineOfCommit } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";
import { onlyNamesItsFile } from "../file-name-subjects/charge.ts";

export { words } from "./words.ts";

export const meta = {
  code: "tried-by-pushing",
  title: "A workflow that was tried by pushing",
  about: "log",
  meaning:
    "Three or more commits change nothing but workflows of the build server and rewrite one another’s lines, by repair and by guess.",
  leavesAlone:
    "workflows that are written once or in steps that say what they are; commits that change something else as well; other people’s commits",
  theme: "pushing",
  severity: { least: 3, most: 6, by: "commits" },
  figures: { commits: "commit" },
  terms: [],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change).filter(changesOnlyWorkflows);
  const paths = new Set(own.flatMap(({ files }) => files.map(({ path }) => path)));
  const [most] = [...paths]
    .map((path) => readTrials(path, own))
    .filter(
      ({ tries }) =>
        tries.length >= fewest &&
        tries.filter((each) => gropes(each, change.title)).length * 2 >= tries.length,
    )
    .toSorted((one, other) => other.tries.length - one.tries.length);
  const [path, tries, line] = [most?.path, most?.tries ?? [], most?.line];
  const last = tries.at(-1);
  if (path === undefined || line === undefined || last === undefined) return undefined;
  const commits = tries.map(commitAt);
  return {
    severity: scaleSeverity(meta.severity, { value: tries.length, mild: fewest, severe: 15 }),
    summary: `${tries.length} commits change nothing but workflows, and rewrite one another’s lines of ${path}.`,
    proof: [...commits, lineOfCommit(path, line)],
    figures: [
      countFigure(
        { id: "commits", unit: "commit", label: "commits that rewrite a workflow of the branch" },
        commits,
      ),
    ],
  };
}

interface Trials {
  readonly path: string;
  readonly tries: readonly ChangeCommit[];
  /** A line that one of them put in. */
  readonly line?: { readonly commit: ChangeCommit; readonly line: number };
}

/** The commits that rewrote lines of another one in a file, or whose lines another one rewrote. */
function readTrials(path: string, commits: readonly ChangeCommit[]): Trials {
  const written = new Map<string, ChangeCommit>();
  const tries = new Set<ChangeCommit>();
  let shown: Trials["line"];
  for (const commit of commits) {
    const lines = (commit.diff ?? [])
      .filter((file) => file.path === path)
      .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines))
      .filter(({ text }) => isTelling(text));
    for (const { kind, text } of lines) {
      const before = kind === "deleted" ? written.get(text) : undefined;
      if (before !== undefined) tries.add(before).add(commit);
    }
    for (const line of lines) {
      if (line.kind !== "added") continue;
      written.set(line.text, commit);
      if (tries.has(commit)) shown = { commit, line: line.after };
    }
  }
  return {
    path,
    tries: commits.filter((commit) => tries.has(commit)),
    ...(shown && { line: shown }),
  };
}

/** Whether a subject sounds like a try: a repair, a guess, or nothing at all. What the title says is the job. */
function gropes(commit: ChangeCommit, title: string): boolean {
  const { subject } = commit;
  if (parseSubject(subject).text === parseSubject(title).text) return false;
  return (
    saysNothing(subject) ||
    onlyNamesItsFile(commit) ||
    isFix(subject) ||
    /\?$|^(?:\w+(?:\([^)]*\))?: )?(?:try|test|debug|maybe|revert|restore|put|again|temp\w*|avoid|disable|re-?enable)\b|\b(?:again|back|for now)$/i.test(
      subject,
    )
  );
}

function changesOnlyWorkflows({ files }: ChangeCommit): boolean {
  return files.length > 0 && files.every(({ path }) => workflow.test(path));
}

const workflow =
  /^\.(?:github\/(?:workflows|actions)|circleci|buildkite|gitea\/workflows|forgejo\/workflows)\/.+\.ya?ml$|^(?:\.gitlab-ci|\.travis|\.?appveyor|azure-pipelines|bitbucket-pipelines)\.ya?ml$|(?:^|\/)jenkinsfile$/i;
