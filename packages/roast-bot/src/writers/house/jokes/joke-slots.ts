import type { Figure, Formula } from "@mea-culpa/formats";
import type { CaseFile } from "../content/case-file.ts";
import { counted, numberAlone } from "../sentences/counted.ts";
import { named, ordered, quoted, timed, type Piece } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";
import { weekdayOf } from "../content/weekday-of.ts";
import { shortestCommit, largestCommit, longestSubject } from "./notable-commits.ts";

/** What the slots of a joke stand for, beside those of the case: sizes, words and times of note. */
export function jokeSlots(file: CaseFile): Slots {
  const { pullRequest, files, commits } = file;
  const figure = (op: Formula["op"], of: string): Figure | undefined => {
    const found = file.computed(op, [of]);
    return found && found.value > 0 ? found : undefined;
  };
  const count = (op: Formula["op"], of: string): Piece | undefined => {
    const found = figure(op, of);
    return found && counted(found);
  };
  const [big, next] = files;
  const tests = files.find(({ role }) => role === "test");
  const prose = files.find(({ role }) => role === "doc");
  const first = commits[0]?.exhibit;
  const last = commits.at(-1)?.exhibit;
  const small = shortestCommit(commits)?.exhibit;
  const large = largestCommit(commits)?.exhibit;
  const wordy = longestSubject(commits)?.exhibit;
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    "title-words": () => pullRequest && count("words", `${pullRequest.id}.title`),
    "big-file": () => big && named(baseName(big.path), big.id),
    "big-added": () => big && count("field", `${big.id}.additions`),
    "big-lines": () => big && count("field", `${big.id}.linesAtMerge`),
    "next-file": () => next && named(baseName(next.path), next.id),
    "next-added": () => next && count("field", `${next.id}.additions`),
    "test-file": () => tests && named(baseName(tests.path), tests.id),
    "test-added": () => tests && count("field", `${tests.id}.additions`),
    "doc-file": () => prose && named(baseName(prose.path), prose.id),
    "doc-added": () => prose && count("field", `${prose.id}.additions`),
    "doc-lines": () => prose && count("field", `${prose.id}.linesAtMerge`),
    "first-subject": () => first && quoted(first.subject, first.id),
    "last-subject": () => (last && last !== first ? quoted(last.subject, last.id) : undefined),
    "small-subject": () => small && quoted(small.subject, small.id),
    "small-added": () => small && count("field", `${small.id}.additions`),
    "large-subject": () => large && quoted(large.subject, large.id),
    "large-added": () => large && count("field", `${large.id}.additions`),
    "wordy-subject": () => wordy && quoted(wordy.subject, wordy.id),
    "wordy-words": () => wordy && count("words", `${wordy.id}.subject`),
    "wordy-added": () => wordy && count("field", `${wordy.id}.additions`),
    "first-day": () =>
      first && timed(weekdayOf(first.authoredAt), { exhibit: first.id, field: "authoredAt" }),
    "first-clock": () =>
      first && timed(first.authoredAt.slice(11, 16), { exhibit: first.id, field: "authoredAt" }),
    "the-last": () => last && ordered("the last", [last.id]),
    "added-number": () => {
      const found = pullRequest && figure("field", `${pullRequest.id}.additions`);
      return found && numberAlone(found);
    },
    span: () => {
      if (!pullRequest || !first) return undefined;
      const found = file.computed("span", [`${first.id}.authoredAt`, `${pullRequest.id}.mergedAt`]);
      return found && found.value > 0 ? counted(found) : undefined;
    },
  };
  return (name) => makers[name]?.();
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}
