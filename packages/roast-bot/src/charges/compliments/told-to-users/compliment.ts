import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { contrasts, readSentence } from "../../log/sentences.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { linesAfter } from "../../requests.ts";
import { isReworded, readRuns } from "../../reading/is-reworded.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-to-users",
  title: "An entry in the changelog",
  about: "words",
  meaning: "A whole sentence of a changelog, or of a note for it, says what the change is for.",
  severity: 3,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "changelog",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const { title } = change;
  if (isRelease.test(title)) return undefined;
  const files = change.files.filter(({ path }) => isForUsers.test(path));
  const gone = readRuns(files.flatMap(listDeleted));
  const own = listOwnNumbers(change);
  const titled = readTellingWords(title);
  const isNew = ({ text }: Entry): boolean => !isReworded(findSentence(text) ?? text, gone);
  const notes = files
    .map((file) => ({ file, entries: readEntries(file) }))
    .filter(({ entries }) => entries.some(isNew));
  for (const { file, entries } of notes) {
    // Of many entries each is about something else: that is a release, or several changes in one.
    if (entries.length > mostEntries) continue;
    const items = entries.filter(({ text }) => /^\s*[-*+•]\s/.test(text));
    const areSeveral = notes.length > 1 || items.filter(isNew).length > 1;
    for (const { from, to, text } of entries) {
      const says = findSentence(text);
      if (text.split("\n").some((line) => history?.copiedLines.has(line.trim()))) continue;
      if (says === undefined || squeeze(title).includes(squeeze(says))) continue;
      // Of an entry that was there before, only a word, a link or a place is new.
      if (isReworded(says, gone) || isOfAnother(text, own)) continue;
      // Of several, one that the title does not speak of is a thing beside it.
      if (areSeveral && readTellingWords(text).isDisjointFrom(titled)) continue;
      return {
        severity: meta.severity,
        summary: `\`${file.path}\` says what the change is for.`,
        proof: [linesAfter(file.path, { from, to })],
        figures: [],
        terms: { says },
      };
    }
  }
  return undefined;
}

const isRelease =
  /^(?:\w+(?:\([^)]*\))?: )?(?:version|release|prepare|bump|post-release|changelog|v?\d+\.\d+)\b/i;

/** A changeset has its head beside its entry. */
const mostEntries = 5;

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function listDeleted({ hunks }: ChangedFile): readonly string[] {
  return hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === "deleted" ? [line.text] : [])),
  );
}

/** Its own number, and those that its messages name: issues that it closes, others that it follows. */
function listOwnNumbers({ number, title, body, commits }: Change): ReadonlySet<string> {
  const said = [title, body, ...commits.flatMap((commit) => [commit.subject, commit.body])];
  const named = said.flatMap((text) =>
    [...text.matchAll(/(?<=[#!/_-]|\bissue )\d+/gi)].map(([digits]) => digits),
  );
  return new Set(number === undefined ? named : [String(number), ...named]);
}

/** Whether an entry has numbers of changes, and none that is known to be this one's. */
function isOfAnother(entry: string, own: ReadonlySet<string>): boolean {
  const numbers = [...entry.replaceAll(issueLink, "").matchAll(changeNumber)].map(([, at]) => at);
  return numbers.length > 0 && !numbers.some((at) => at !== undefined && own.has(at));
}

const issueLink = /\[[^\]]*\]\([^)]*\/issues\/\d+\)|\S*\/issues\/\d+/g;
const changeNumber = /(?:\/(?:pull|merge_requests)\/|:(?:pr|pull):`|(?<![\w&])[#!])(\d+)/g;

interface Entry {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Runs of added lines, each from where an entry begins to where the next one does. */
function readEntries({ hunks }: ChangedFile): readonly Entry[] {
  const entries: { from: number; to: number; text: string }[] = [];
  let isOpen = false;
  for (const line of hunks.flatMap(({ lines }) => lines)) {
    if (line.kind === "deleted") continue;
    const begins = /^\s*(?:[-*+•]|\d+\.|[a-z]\w*:)(?:\s|$)/.test(line.text);
    const last = entries.at(-1);
    const isEmpty = line.text.trim() === "";
    // An entry that goes on in what was there before was only reworded.
    if (line.kind === "context" && isOpen && !begins && /^\s+\S/.test(line.text)) entries.pop();
    if (line.kind === "added" && isOpen && last && !begins && !isEmpty && last.to - last.from < 7) {
      last.to = line.after;
      last.text += `\n${line.text}`;
    } else if (line.kind === "added" && !isEmpty) {
      entries.push({ from: line.after, to: line.after, text: line.text });
    }
    isOpen = line.kind === "added" && !isEmpty;
  }
  return entries;
}

const shortest = 30;
const longest = 200;

/**
 * What an entry says before the number of its change, who it is by, or a link; other parentheses are a part of it,
 * and so is one behind which the sentence goes on.
 */
const beginsReference =
  /^.+?(?=\s+(?:\[|\((?![^()]*\),? \p{Ll})(?=[^()]*(?:[#@!]|\bby\b|\bthanks\b|\d{3}|https?:))))/u;

/** The first sentence of an entry, as it stands there, without its full stop; none where in doubt. */
function findSentence(text: string): string | undefined {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const prose = line.replace(/^(?:[-*+•]|\d+\.|body:)\s+['"]?/, "");
  const [end = prose] = beginsReference.exec(prose) ?? [];
  const sentence = (readSentence(end) || end).replace(/[.!]?['"]?$/, "");
  const rest = end.slice(sentence.length).replace(/^[.!'"\s]*/, "");
  const isWhole =
    (sentence.match(/`/g) ?? []).length % 2 === 0 &&
    (sentence.match(/\(/g) ?? []).length === (sentence.match(/\)/g) ?? []).length &&
    !contrasts(rest);
  const isProse =
    /^[\p{Lu}]/u.test(sentence) &&
    sentence.split(" ").length >= 5 &&
    !/[“”"<>[\]{}|\\*]|https?:|``|:$|,$|\.\.|@\w/.test(sentence) &&
    // What is linked would be its end.
    !/ (?:an?|the|and|as|at|by|for|from|in|of|on|or|see|than|to|via|with)$/i.test(sentence) &&
    !/^(?:added|all notable changes|unreleased|bump(?:ed|s)?|updated? dependenc\w+|copyright|version|release[ds]?)\b/i.test(
      sentence,
    );
  return isWhole && isProse && sentence.length >= shortest && sentence.length <= longest
    ? sentence
    : undefined;
}
