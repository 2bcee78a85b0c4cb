import { posix } from "node:path";
import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findFileTrips } from "../../log/file-trips.ts";
import { commitAt, fileAt, linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "named-and-gone",
  title: "A page that names what is gone",
  about: "words",
  meaning:
    "A document that the change writes names, as code, a file that the same change removed or renamed.",
  leavesAlone:
    "sentences that speak of removing, renaming or the past; changelogs and notes of releases; what is not set as code or as a link",
  theme: "contradiction",
  severity: 5,
  figures: {},
  terms: ["named", "path"],
} as const;

export function detect(change: Change): Finding | undefined {
  const gone = findGone(change);
  if (gone.size === 0) return undefined;
  for (const { path, role, hunks } of change.files) {
    if (role !== "doc" || record.test(path)) continue;
    for (const line of hunks.flatMap(({ lines }) => lines)) {
      if (line.kind !== "added" || ofThePast.test(line.text)) continue;
      for (const { 0: mark, 1: named = "" } of line.text.matchAll(marked)) {
        const proof = gone.get(mark.startsWith("(") ? resolve(mark, { named, from: path }) : named);
        if (proof === undefined) continue;
        return {
          severity: meta.severity,
          summary: `\`${path}\` names \`${named}\`, which is not there at the merge.`,
          proof: [linesAfter(path, { from: line.after }), ...proof],
          figures: [],
          terms: { named, path },
        };
      }
    }
  }
  return undefined;
}

/** A path in code marks, or where a link leads. */
const marked = /[`(]\.{0,2}\/?((?:[\w.@-]+\/)*[\w.@-]+\.[A-Za-z]\w{0,5})[`)#]/g;

/** Where a link of a page leads, from the root of the repository. */
function resolve(
  mark: string,
  { named, from }: { readonly named: string; readonly from: string },
): string {
  if (mark.startsWith("(/")) return named;
  const up = mark.startsWith("(../") ? ".." : ".";
  return posix.join(posix.dirname(from), up, named);
}

const ofThePast =
  /\b(?:remov|delet|renam|mov|replac|migrat|deprecat|obsolet|retir|drop|supersed|merg|delete)\w*|\b(?:old|former(?:ly)?|previous(?:ly)?|legacy|was|were|used to|no longer|instead|until|before|not|without|generated?|creates?|gone|git rm|rm)\b|->|→|~~/i;

/** What tells what was, and when. */
const record =
  /(?:^|\/)(?:change-?logs?|changes|history|news|releases?|release-notes|migrat\w+|upgrad\w+|\.?changesets?|newsfragments|blog|posts?)(?:\/|\b)/i;

/** The paths of files that are not there at the merge, each with what shows it. */
function findGone(change: Change): ReadonlyMap<string, readonly ExhibitRequest[]> {
  const removed = change.files.flatMap((file): readonly Gone[] => {
    if (file.status === "deleted") return [[file.path, [fileAt(file)]]];
    const { status, previousPath } = file;
    return status === "renamed" && previousPath !== undefined
      ? [[previousPath, [fileAt(file)]]]
      : [];
  });
  const guests = findFileTrips(change).map(({ path, first, last }): Gone => [
    path,
    [commitAt(first), commitAt(last)],
  ]);
  const present = new Set(
    change.files.flatMap(({ path, status }) => (status === "deleted" ? [] : [path])),
  );
  return new Map([...removed, ...guests].filter(([path]) => !present.has(path)));
}

type Gone = readonly [path: string, proof: readonly ExhibitRequest[]];
