import type { Person } from "@mea-culpa/formats";
import { isMachine, machineName } from "../git/machines.ts";
import { groupPeople, parseCoAuthors } from "./authorship.ts";
import type { ListedCommit } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { findSubjectEnd, parseSubject } from "./parse-subject.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/**
 * The commits that a squash's message lists, as GitHub writes it by itself; none where that is not
 * sure, or where somebody else than the author may have written one of them. It names everybody who
 * did as a co-author.
 */
export function readListedCommits(
  squash: Pick<CommitRecord, "author" | "committer" | "committedAt" | "message">,
): readonly ListedCommit[] {
  const { author, committer, committedAt } = squash;
  const isByGitHub = committer.mail === "noreply@github.com" && committedAt >= namesAuthors;
  if (!isByGitHub || isMachine(author)) return [];
  const message = redactSecrets(cleanText(squash.message)).trimEnd();
  const listed = parseList(message);
  if (bringsSquash(message, listed)) return [];
  const others = parseCoAuthors(message).filter((each) => groupPeople([author, each]).length > 1);
  if (others.some((each) => !isMachine(each))) return [];
  // A machine that helped stands below its commit; one that stands at the end alone wrote some of them.
  const helpers = new Set(listed.flatMap(({ coAuthors }) => coAuthors.map(machineName)));
  const writers = others.filter((each) => !helpers.has(machineName(each)));
  if (!writers.every((each) => listed.some((commit) => isBy(commit, each)))) return [];
  return listed.map((commit) =>
    writers.some((each) => isBy(commit, each)) ? { ...commit, byOthers: true } : commit,
  );
}

/** Whether one of them is a squash, which has a list of its own: where that ends is not told. */
function bringsSquash(message: string, listed: readonly ListedCommit[]): boolean {
  const { number: own } = parseSubject(message.split("\n", 1)[0] ?? "");
  return listed.some(({ subject }) => (parseSubject(subject).number ?? own) !== own);
}

/** Whether a machine puts its own name before what it did: `[pre-commit.ci] auto fixes`. */
function isBy({ subject }: ListedCommit, machine: Person): boolean {
  return squeeze(/^\[([^\]]+)\]/.exec(subject)?.[1] ?? "") === squeeze(machine.name);
}

/** Since when GitHub names as a co-author everybody who wrote a commit of a squash. */
const namesAuthors = "2020";

/** More than these were brought in by a rebase. */
const most = 300;

/**
 * The items of a message that is a list of messages: `* subject`, a blank line, the body. A list that
 * somebody wrote by hand begins below a sentence, has its items one below the other, or goes on below
 * an item with an indent.
 */
function parseList(message: string): readonly ListedCommit[] {
  const lines = message.split("\n");
  const starts = lines.flatMap((line, at) =>
    opens(line) && lines[at - 1]?.trim() === "" ? [at] : [],
  );
  const [first = 0] = starts;
  const isList =
    starts.length > 1 &&
    starts.length <= most &&
    lines.slice(1, first).every((line) => line.trim() === "") &&
    starts.every((at) => !/^(?:\* |\s+\S)/.test(lines[at + 1] ?? "") && !leadsUp(lines, at));
  if (!isList) return [];
  const end = findEnd(lines);
  return starts.map((at, place) => {
    const below = findSubjectEnd(lines, at);
    const body = lines.slice(below, starts[place + 1] ?? end).join("\n");
    const subject = lines.slice(at, below).join(" ").slice(2);
    return {
      position: place + 1,
      line: at + 1,
      subject: subject.replaceAll(/\s+/g, " ").trim(),
      body: body.trim(),
      coAuthors: parseCoAuthors(body),
    };
  });
}

function opens(line: string): boolean {
  return /^\* \S/.test(line);
}

/** Whether the text above an item ends in a colon: then the item is a part of it. */
function leadsUp(lines: readonly string[], at: number): boolean {
  const above = lines.slice(0, at).findLast((line) => line.trim() !== "");
  return above?.trimEnd().endsWith(":") ?? false;
}

/** Where the list ends: before the trailers of the whole, which mostly stand below a rule. */
function findEnd(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== "" && !trailer.test(line));
  const isRule = /^-{9}$/.test(lines[last] ?? "");
  return isRule ? last : last + 1;
}

const trailer = /^\s*(?:[\w-]+-by|\w+Origin-RevId): /i;

/** What a machine calls itself, whatever it puts between the words. */
function squeeze(name: string): string {
  return name.toLowerCase().replaceAll(/\[bot\]|[^\p{L}\p{N}]/gu, "");
}
