import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { isTelling } from "../../../change/moved-lines.ts";
import { leaves } from "../../log/gone.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { commitAt, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "own-revert",
  title: "A branch that reverts itself",
  about: "log",
  meaning: "A commit reverts an earlier one of the same branch, in git’s own words.",
  leavesAlone:
    "reverts of what was there before; reverts of a revert; what came with the word that it would go; what a later commit does again, even in part, or the title says that the whole does; one line; other people’s commits; commits that are taken back without saying so, which have charges of their own",
  theme: "undone",
  explainedBy: "last",
  severity: 3,
  figures: { "span?": "time" },
  terms: [],
  slight: true,
} as const;

const fewestLines = 2;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change);
  const [pair] = own.flatMap((back, index) => {
    const there = findReverted(back, own.slice(0, index));
    if (there === undefined || leaves.test(there.subject)) return [];
    // A line that a revert takes out again was a try, or there to be caught by a test.
    if (there.additions + there.deletions < fewestLines) return [];
    const after = change.commits.filter(({ position }) => position > back.position);
    return isDoneAgain(there, { title: change.title, after }) ? [] : [{ there, back }];
  });
  if (pair === undefined) return undefined;
  const { there, back } = pair;
  const span = keepTime(there, back)
    ? spanFigure("span", { label: "from the commit to its revert", from: there, to: back })
    : undefined;
  return {
    severity: meta.severity,
    summary: `The branch reverts a commit of its own, “${there.subject}”.`,
    proof: [commitAt(there), commitAt(back)],
    figures: span ? [span] : [],
  };
}

/** The latest commit that another one says it reverts: by its hash where there is one. */
function findReverted(
  { subject, body }: ChangeCommit,
  earlier: readonly ChangeCommit[],
): ChangeCommit | undefined {
  const reverted = /^Revert "(?!Revert ")(.+)"$/.exec(subject)?.[1];
  if (reverted === undefined) return undefined;
  const sha = /^This reverts commit ([0-9a-f]{7,64})\b/m.exec(body)?.[1];
  return earlier.findLast((each) =>
    sha === undefined ? each.subject === reverted : each.sha.startsWith(sha),
  );
}

/**
 * Whether later commits do a good part of what a commit did, or say so, or the change as a whole is called
 * by what it did: then its revert was not the last word.
 */
function isDoneAgain(
  there: ChangeCommit,
  { title, after }: { readonly title: string; readonly after: readonly ChangeCommit[] },
): boolean {
  const said = readWords(there.subject);
  const later = [title, ...after.map(({ subject }) => subject)];
  if (later.some((subject) => said.isSubsetOf(readWords(subject)))) return true;
  const did = new Set(listDeeds(there));
  const again = new Set(after.flatMap(listDeeds));
  return did.size > 0 && did.intersection(again).size >= did.size * leastPart;
}

const leastPart = 0.2;

/** Those of a subject; what git says of a revert says nothing of itself. */
function readWords(subject: string): ReadonlySet<string> {
  return new Set(
    subject.startsWith('Revert "') ? [] : subject.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu),
  );
}

/** The telling lines that a commit adds to and deletes from each file. */
function listDeeds({ diff = [] }: ChangeCommit): readonly string[] {
  return diff.flatMap(({ path, hunks }) =>
    hunks
      .flatMap(({ lines }) => lines)
      .filter(({ kind, text }) => kind !== "context" && isTelling(text))
      .map(({ kind, text }) => JSON.stringify([path, kind, text.trim()])),
  );
}
