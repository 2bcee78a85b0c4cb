import type { Change, ChangedFile, DiffLine } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { bringsNames, isComment } from "../../../history/find-deletions.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";

/** What a title speaks of, as far as lines of its diff can be held against it. */
export interface Titled {
  /** Without the project's own name: all of it is about that. */
  readonly words: ReadonlySet<string>;
  /** What it calls by its name in code and changed lines of code have, and what none of them has. */
  readonly names: { readonly found: readonly RegExp[]; readonly missed: readonly RegExp[] };
  /** Versions, as they are written. */
  readonly numbers: readonly string[];
  /** Where the words have to stand of what it says is new, or gone. */
  readonly side: "added" | "deleted" | undefined;
  /** Whether there may be less of something afterwards. */
  readonly isOfLess: boolean;
  /** Whether it speaks of what shows how something is used. */
  readonly isOfSamples: boolean;
  /** Roles that most of the change is in, or of which the title says that it is about them. */
  readonly roles: ReadonlySet<ChangedFile["role"]>;
}

/** Reads what a title speaks of. */
export function readTitled({ title, source, files }: Change): Titled {
  const { type = "", text } = parseSubject(title);
  const own = readTellingWords(source.name.replaceAll(/[/_-]/g, " "));
  const subject = text.replace(/\b(?:instead of|rather than)\b.*$/i, "");
  return {
    words: readTellingWords(withSpaces(subject)).difference(own),
    names: findNames(title, files),
    numbers: title.match(/\d+(?:\.\d+)+(?:[-.+][\w.]+)?/g) ?? [],
    side: removes.test(text) ? "deleted" : adds.test(text) || type === "feat" ? "added" : undefined,
    isOfLess: less.test(text),
    isOfSamples: /\b(?:examples?|samples?|demos?|benchmarks?|playgrounds?)\b/i.test(title),
    roles: new Set([...listMainRoles(files), ...(rolesOfTypes[type] ?? [])]),
  };
}

/** The words of lines that a title has, too. */
export function findShared(
  lines: readonly DiffLine[],
  { words }: Pick<Titled, "words">,
): ReadonlySet<string> {
  const said = lines.map(({ text }) => text.split(silenced, 1)[0]).join("\n");
  return readTellingWords(withSpaces(said)).intersection(words);
}

/** What a remark tells a tool to pass over: there the line is what the title says of others. */
const silenced =
  /(?:eslint|tslint|pylint|rubocop|stylelint|shellcheck|phpcs|biome|prettier|deno-lint)[-:\s]+(?:disable|ignore|todo)|\b(?:noqa|nolint|NOLINT)\b|\btype:\s*ignore|@ts-(?:ignore|expect-error|nocheck)|#!?\[allow\(|@SuppressWarnings|pragma: no cover/;

/**
 * Whether changed lines are about what the title speaks of. What is all of a change, or much of it, is;
 * a small part that is not is heard as if it were.
 */
export function isAbout(
  titled: Titled,
  {
    own,
    near,
    role,
    total,
  }: {
    readonly own: readonly DiffLine[];
    /** What stands around them, unchanged, and what they are in. */
    readonly near: string;
    readonly role: ChangedFile["role"];
    /** How many lines the change has. */
    readonly total: number;
  },
): boolean {
  const { names, numbers, side, roles } = titled;
  const text = own.map((line) => line.text).join("\n");
  const code = own.filter(isCode).map((line) => line.text);
  const isNamed = names.found.some((name) => code.some((line) => name.test(line)));
  if (names.found.length > 0 && !isNamed) return false;
  if (own.length * leastOfAll >= total) return true;
  const isHit = isNamed || numbers.some((number) => text.includes(number));
  const isThere = names.missed.some((name) => name.test(near));
  const signs = findShared(own, titled).size + (isHit ? 2 : isThere ? 1 : 0);
  const isTooFew = ([part, fewest]: (typeof fewestSigns)[number]) =>
    own.length * part < total && signs < Math.min(fewest, Math.max(titled.words.size, 1));
  if (fewestSigns.some(isTooFew)) return false;
  if (names.missed.length > 0 && !isNamed && !isThere) return false;
  if (role !== "source" && !roles.has(role) && !isHit) return false;
  const isGone = own.every(({ kind }) => kind === "deleted");
  return side === undefined ? !isGone || titled.isOfLess : isOn(side, own, titled);
}

/** What is no sample is at least one in so many changed lines. */
const leastOfAll = 4;
/** How many words or names have to say that a part is about the title that is less than one in so many: one may be chance. */
const fewestSigns: readonly (readonly [part: number, fewest: number])[] = [
  [leastOfAll, 1],
  [10, 3],
  [100, 4],
];

/** Whether what the title says is new stands in what came, or what it says is gone in what went. */
function isOn(side: "added" | "deleted", own: readonly DiffLine[], titled: Titled): boolean {
  const there = own.filter(({ kind }) => kind === side);
  return titled.words.size === 0 || findShared(there, titled).size > 0;
}

const adds =
  /^(?:add|introduc|implement|support|allow|enabl|install|includ|creat|us|provid|expos|accept|deprecat)(?:e?s|e?d|ing|e)?\b/i;
const removes = /^(?:remov|drop|delet)(?:e?s|p?ed|p?ing|e)?\b|^get rid of\b/i;

const less =
  /\b(?:remov|drop|delet|clean|clear|simplif|unus|revert|strip|avoid|prevent|without|obsolet|dead|redundan|unnecess|unneed|superfluous|dedup|disabl|stop|mov|merg|extract|unif|consolidat|refactor)\w*|\brid\b|\bno longer\b|\b(?:do|does)n['’]t\b|\bnot\b/i;

/** What conventional types say of where a change is. */
const rolesOfTypes: Readonly<Record<string, readonly ChangedFile["role"][]>> = {
  docs: ["doc"],
  doc: ["doc"],
  ci: ["config"],
  build: ["config"],
};

/** The roles of at least one in four lines that were written by hand, apart from tests and changelogs; tests where that is all. */
function listMainRoles(files: readonly ChangedFile[]): readonly ChangedFile["role"][] {
  const counts = new Map<ChangedFile["role"], number>();
  for (const { role, path, additions, deletions, movedIn, movedOut } of files) {
    if (!byHand.has(role) || isForUsers.test(path)) continue;
    counts.set(role, (counts.get(role) ?? 0) + additions + deletions - movedIn - movedOut);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const main = [...counts].flatMap(([role, count]) => (count * leastOfAll >= total ? [role] : []));
  return counts.size === 0 ? ["test"] : main;
}

const byHand: ReadonlySet<ChangedFile["role"]> = new Set(["source", "doc", "config", "data"]);

/** What a title calls by its name in code: in code marks, or with the look of a name. */
function findNames(title: string, files: readonly ChangedFile[]): Titled["names"] {
  const quoted = [...title.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  const plain =
    title.match(/(?<![\p{L}\d/])(?:[\p{L}\d]+_[\p{L}\d_]+|\p{Ll}+\p{Lu}[\p{L}\d]*)/gu) ?? [];
  // A product may be written like a class.
  const classes = title.match(/(?<![\p{L}\d/])(?:\p{Lu}\p{Ll}+){2,}(?![\p{L}\d])/gu) ?? [];
  const lines = files
    .filter(({ role }) => byHand.has(role))
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines.filter(isCode)));
  const changed = lines.filter(({ kind }) => kind !== "context");
  const isFound = (name: RegExp) => stands(name, changed);
  const certain = [
    ...[...quoted, ...plain].map(readAsName),
    ...classes.map(readAsName).filter((name) => stands(name, lines)),
  ];
  return {
    found: certain.filter(isFound),
    missed: certain.filter((name) => !isFound(name)),
  };
}

function stands(name: RegExp, lines: readonly DiffLine[]): boolean {
  return lines.some(({ text }) => name.test(text));
}

/** A name where it stands by itself: `ls` is not in `else`. */
function readAsName(name: string): RegExp {
  const before = /^[\p{L}\p{N}_]/u.test(name) ? String.raw`(?<![\p{L}\p{N}_])` : "";
  const behind = /[\p{L}\p{N}_]$/u.test(name) ? String.raw`(?![\p{L}\p{N}_])` : "";
  return new RegExp(`${before}${RegExp.escape(name)}${behind}`, "u");
}

/** No remark, and nothing that only says where a name comes from. */
function isCode({ text }: DiffLine): boolean {
  return !isComment(text) && !bringsNames.test(text.trim());
}

function withSpaces(text: string): string {
  return text.replaceAll("_", " ");
}
