import { distance } from "fastest-levenshtein";
import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { commitAt, fileAt } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "wrong-file",
  title: "A commit beside its file",
  about: "log",
  meaning: "A commit says that it adds, updates or removes a file which it does not touch.",
  leavesAlone:
    "files that no commit of the branch touches; a name that is misspelt, or that stands in what the commit changes; subjects that name something else; merges",
  theme: "words",
  explainedBy: "first",
  severity: 7,
  figures: {},
  terms: ["named", "touched?"],
} as const;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change);
  for (const commit of own) {
    const named = readNamedFile(commit);
    if (named === undefined || commit.files.length === 0 || touches(commit, named)) continue;
    if (isMisspelt(named, commit) || mentions(commit, named)) continue;
    // A name that no commit knows may be a place, a command or a file of another time.
    const other = own.find((each) => each !== commit && touches(each, named));
    if (other === undefined) continue;
    const [only, more] = commit.files;
    const isKnown = change.files.some(({ path }) => path === only?.path);
    const touched = only && more === undefined && isKnown ? only.path : undefined;
    return {
      severity: meta.severity,
      summary: `“${commit.subject}” does not touch ${named}.`,
      proof: [commitAt(commit), commitAt(other), ...(touched ? [fileAt({ path: touched })] : [])],
      figures: [],
      terms: { named, ...(touched !== undefined && { touched }) },
    };
  }
  return undefined;
}

const says =
  /^(?:actually |really )?(?:add|create|delete|drop|remove|rename|restore|update|fix|tidy|revise|clean up)[esd]* (?:the )?(?:[\w-]+ )?`?([\w-]+(?:\.[\w-]+)*\.(?:c|cc|cfg|cpp|cs|css|csv|go|h|html|ini|java|js|json|jsx|kt|lock|md|mjs|php|py|rb|rs|rst|scss|sh|sql|svg|toml|ts|tsx|txt|vue|xml|ya?ml))`?$/i;

/** The file that a subject says its commit is about. */
function readNamedFile({ subject }: ChangeCommit): string | undefined {
  return says.exec(parseSubject(subject).text)?.[1];
}

function touches({ files }: ChangeCommit, named: string): boolean {
  const end = named.toLowerCase();
  return files.some(({ path, previousPath }) =>
    [path, previousPath ?? path].some((each) => each.toLowerCase().endsWith(end)),
  );
}

/** Whether a file that the commit does touch is called nearly that: `flow-run.py` for `flow_run.py`. */
function isMisspelt(named: string, { files }: ChangeCommit): boolean {
  const meant = readName(named);
  return files.some(({ path }) => {
    const { letters, extension } = readName(path.slice(path.lastIndexOf("/") + 1));
    return extension === meant.extension && distance(letters, meant.letters) <= 2;
  });
}

function readName(file: string): { readonly letters: string; readonly extension: string } {
  const name = file.toLowerCase();
  const dot = name.lastIndexOf(".");
  const letters = name.slice(0, dot).replaceAll(/[^\p{L}\p{N}]+/gu, "");
  return { letters, extension: name.slice(dot) };
}

/** Whether it is about the file all the same: a manifest that lists it, a test that reads it. */
function mentions({ diff = [] }: ChangeCommit, named: string): boolean {
  const word = named.toLowerCase();
  return diff.some(({ hunks }) =>
    hunks.some(({ lines }) =>
      lines.some(({ kind, text }) => kind !== "context" && text.toLowerCase().includes(word)),
    ),
  );
}
