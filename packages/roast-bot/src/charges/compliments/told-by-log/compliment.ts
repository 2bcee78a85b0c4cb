import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { onlyNamesChecks } from "../../log/only-names-checks.ts";
import { type Entry, findOwnWords } from "../../log/own-commits.ts";
import { readTellingWords, saysNothing } from "../../log/subjects.ts";
import { entryAt } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-log",
  title: "A log that says what was done",
  about: "log",
  meaning: "Three or more of the author’s own subjects each say what one step of the change does.",
  severity: 1,
  figures: {},
  terms: [],
  isCommon: true,
  tellsBy: "log",
} as const;

/** Of fewer the title says as much, and of more a reader keeps none. */
const few = 3;
/** In characters. */
const longest = 72;

export function detect(change: Change): Finding | undefined {
  const title = readTellingWords(change.title);
  const told: Entry[] = [];
  const heard = new Set<string>();
  for (const entry of findOwnWords(change)) {
    const { text } = parseSubject(entry.subject);
    const isNew = readTellingWords(text).difference(title).size >= 1;
    if (!isNew || !isStep(entry) || heard.has(text)) continue;
    heard.add(text);
    told.push(entry);
  }
  if (told.length < few) return undefined;
  // The end of a log says where it came to.
  const shown = [...told.slice(0, few - 1), ...told.slice(-1)];
  return {
    severity: meta.severity,
    summary: `${told.length} subjects say what a step does.`,
    proof: shown.map(entryAt),
    figures: [],
    terms: {},
  };
}

/** Whether a subject says in a few words what was done; a number is that of another change. */
function isStep(entry: Entry): boolean {
  const { subject } = entry;
  if (subject.length > longest || /[“”]/.test(subject) || !/\S\s+\S/.test(subject)) return false;
  if (saysNothing(subject) || onlyNamesChecks(entry) || aside.test(parseSubject(subject).text)) {
    return false;
  }
  return parseSubject(subject).number === undefined;
}

/** What keeps a branch or its style in order, and what a review or a forge's editor words. */
const aside =
  /^(?:merge|revert|wip|(?:fixup|squash|amend)!|apply\b|address\b|(?:pr |review )?feedback|review\b|bump\b|release\b|version\b|changelog\b|(?:re-?)?(?:format|lint|indent|generat|rebas)\w*\b|updat\w+ \S+\.\w+$|fix(?:e[sd])? (?:lint|typo|format|style|ci|build|tests?)\w*\b|typos?\b|oops\b|split (?:a |the )?long lines?\b|hyphenat)/i;
