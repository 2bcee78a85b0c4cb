import { extname } from "node:path";
import type { Facts } from "../facts.ts";
import { plain } from "../piece.ts";
import { type Aside, listFiles } from "./aside.ts";

type Read = (figure: string) => number;
type Row = readonly [
  key: string,
  isSo: (read: Read) => boolean,
  archetype: string,
  line: string,
  telling: string,
];

/** What is odd in how much of one thing a change has beside another: how it is turned, and how it is told before. */
const rows: readonly Row[] = [
  [
    "bodyguard",
    (read) => isFew(read, "tests.added"),
    "The Bodyguard",
    "has {f.tests.added} to look after {f.source.added}",
    "It adds {f.source.added} of source, and {f.tests.added} of tests.",
  ],
  [
    "guide",
    (read) => isFew(read, "docs.added"),
    "The Travel Guide",
    "has {f.docs.added} on a walk of {f.source.added}",
    "It adds {f.source.added} of source, and {f.docs.added} of documents.",
  ],
  [
    "spring",
    (read) => read("lines.deleted") >= 30 && read("lines.deleted") >= 5 * read("lines.added"),
    "The Spring Clean",
    "carried {f.lines.deleted} out, and {f.lines.added} in",
    "It takes out {f.lines.deleted}, and adds {f.lines.added}.",
  ],
];

/** Whether a few lines of source come with many others, and with hardly anything else, and hardly any go. */
function isFew(read: Read, others: string): boolean {
  const [few, many] = [read("source.added"), read(others)];
  const isMost = (few + many) * 5 >= (read("lines.added") + read("lines.deleted")) * 4;
  // A line that has become another one is hardly added.
  const isNew = read("lines.deleted") * 2 <= few;
  return few > 0 && few <= 12 && many >= 8 * few && isMost && isNew;
}

export const shapes: readonly Aside[] = rows.map(([key, isSo, archetype, line]) => ({
  key,
  archetype,
  lines: [line],
  find: (facts: Facts) =>
    isSo((figure) => facts.figure(figure)?.value ?? 0) &&
    (key !== "spring" || (isByHand(facts) && isOfSource(facts))) &&
    (key !== "bodyguard" || isTried(facts))
      ? plain("")
      : undefined,
}));

/** Whether source and tests are in one language: a script that runs tests is not what they try. */
function isTried(facts: Facts): boolean {
  const [source, tests] = ["source", "test"].map(
    (kind) =>
      new Set(listFiles(facts).flatMap(({ role, path }) => (role === kind ? [extname(path)] : []))),
  );
  return source !== undefined && tests !== undefined && !source.isDisjointFrom(tests);
}

/** Whether half of what goes is source: what tests are fed with goes by the hundred lines. */
function isOfSource(facts: Facts): boolean {
  const files = listFiles(facts);
  const count = (some: typeof files) => some.reduce((sum, { deletions }) => sum + deletions, 0);
  return count(files.filter(({ role }) => role === "source")) * 2 >= count(files);
}

/** Whether nearly all of its lines are somebody's: a tool writes many at once. */
function isByHand(facts: Facts): boolean {
  const files = listFiles(facts);
  const count = (some: typeof files) =>
    some.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
  const written = files.filter(({ role }) => /^(?:source|config|doc|test)$/.test(role));
  return files.length === facts.pullRequest?.files && count(written) * 10 >= count(files) * 9;
}

export const shapeTellings: readonly string[] = rows.map(
  ([key, , , , telling]) => `{on.${key}}${telling}`,
);
