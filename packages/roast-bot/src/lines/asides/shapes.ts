import type { Facts } from "../facts.ts";
import { plain } from "../piece.ts";
import type { Aside } from "./aside.ts";

/** What is odd in how much of one thing a change has beside another, told first (`shapes` of the account), and turned. */
export const shapes: readonly Aside[] = [
  byShape({
    key: "vintage",
    isSo: (read) => read("span.days") >= 120,
    archetype: "The Vintage",
    lines: ["had {f.span.days} to mature"],
  }),
  byShape({
    key: "bodyguard",
    isSo: (read) => {
      const source = read("source.added");
      return source > 0 && source <= 5 && read("tests.added") >= 10 * source;
    },
    archetype: "The Bodyguard",
    lines: ["has {f.tests.added} to look after {f.source.added}"],
  }),
  byShape({
    key: "overture",
    isSo: (read) => read("body.words") >= 60 && read("lines.added") <= 4 && isGrown(read),
    archetype: "The Overture",
    lines: ["plays {f.body.words} before {f.lines.added} of opera"],
  }),
  byShape({
    key: "sieve",
    isSo: (read) =>
      read("commits.count") >= 5 && read("lines.added") <= read("commits.count") && isGrown(read),
    archetype: "The Gold Panner",
    lines: ["washed {f.commits.count}, and kept {f.lines.added}"],
  }),
];

/** Whether its length is that of the lines that come: one that is written anew is one, and not two. */
function isGrown(read: (figure: string) => number): boolean {
  return read("lines.added") > 0 && read("lines.deleted") <= read("lines.added");
}

function byShape({
  isSo,
  ...told
}: Omit<Aside, "find"> & {
  readonly isSo: (read: (figure: string) => number) => boolean;
}): Aside {
  return {
    ...told,
    find: (facts: Facts) =>
      isSo((figure) => facts.figure(figure)?.value ?? 0) ? plain("") : undefined,
  };
}
