import type { Change, ChangedFile } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { findMovedLines } from "../change/moved-lines.ts";
import { type Definition, findEnclosing } from "../code/find-definitions.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { BlobReader, parseDefinitions } from "./blob-reader.ts";
import { isExtracted, readGoneLines } from "./is-extracted.ts";
import { findNames } from "./find-names.ts";

/** A definition that the merged diff touches, whole: as it stands at the merge, or stood at the base. */
export interface TouchedDefinition extends Definition {
  /** The file's path at the merge. */
  readonly path: string;
  readonly side: "before" | "after";
  readonly role: ChangedFile["role"];
  readonly language: string;
  /** Its lines, redacted and cleaned. */
  readonly text: string;
  /** How many of its lines the diff added (or deleted, before), but for those that only moved. */
  readonly changedLines: number;
  /** Whether all of these only say something of it: what it does was not changed. */
  readonly isOnlyTalk: boolean;
  /** Whether the other side of the file defines the same name. */
  readonly isOnBothSides: boolean;
  /**
   * Whether something of its last name is defined in the changed files of the other side, or its own
   * name (or that of what it stands in, where that came or went with it) stands anywhere else there, or
   * one that the other side alone has is nearly the same, or half of its lines stood in what goes: then it may have
   * moved, been copied, taken out or got another name, and is neither new nor gone. Also where that is not known.
   */
  readonly isKnown: boolean;
}

/** Nobody reads a longer one; nor is more of a change read than its most changed files. */
const limits = { lines: 250, files: 60, bytes: 400_000 } as const;

/**
 * Reads the functions and classes around the changed lines of source and tests, each once, in the
 * order of the change. Secrets are looked for in the whole file, so that one of many lines is seen.
 */
export async function readTouchedDefinitions(
  change: Change,
  { cwd, settings = {} }: Pick<RunGitOptions, "cwd" | "settings">,
): Promise<readonly TouchedDefinition[]> {
  const readable = change.files
    .filter(({ role, hunks }) => (role === "source" || role === "test") && hunks.length > 0)
    .filter(({ pathAltered }) => !pathAltered)
    .toSorted((a, b) => b.additions + b.deletions - a.additions - a.deletions);
  const files = readable.slice(0, limits.files);
  if (files.length === 0) return [];
  const moved = findMovedLines(files.flatMap(({ hunks }) => hunks));
  await using objects = new CatFileBatch({ cwd, settings, maxBytes: limits.bytes });
  const reader = new BlobReader(objects);
  const read = async (commit: string, path: string) => {
    const text = redactSecrets(cleanText((await reader.read(`${commit}:${path}`)).text));
    return { text: text.split("\n"), definitions: await parseDefinitions(path, text) };
  };
  const sides = await Promise.all(
    files.map(async (file) => ({
      file,
      before: await read(change.base, file.previousPath ?? file.path),
      after: await read(change.mergeCommit, file.path),
    })),
  );
  const known = {
    before: readLastNames(sides.map(({ before }) => before)),
    after: readLastNames(sides.map(({ after }) => after)),
  };
  const touched = sides.flatMap(({ file, before, after }) => [
    ...findTouched({ file, side: "after", text: after, other: before }),
    ...findTouched({ file, side: "before", text: before, other: after }),
  ]);
  const [came, went] = (["after", "before"] as const).map(
    (side) =>
      new Set(
        touched.flatMap((each) =>
          each.side === side && !each.isKnown && each.root !== undefined ? [each.root] : [],
        ),
      ),
  );
  const elsewhere = {
    after: await findNames(came ?? new Set(), change.base, { cwd, settings }),
    before: await findNames(went ?? new Set(), change.mergeCommit, { cwd, settings }),
  };
  const alone = {
    after: listAlone(sides.map(({ after, before }) => [after, before])),
    before: listAlone(sides.map(({ after, before }) => [before, after])),
  };
  const gone = readGoneLines(files);
  return touched.map(({ root, ...each }) => ({
    ...each,
    isKnown:
      each.isKnown ||
      (each.side === "after" && !each.isOnBothSides && isExtracted(withoutTalk(each.text), gone)) ||
      (root !== undefined && elsewhere[each.side].has(root)) ||
      (!each.isOnBothSides && isRenamed(each, alone[each.side === "after" ? "before" : "after"])),
  }));

  function findTouched({
    file,
    side,
    text,
    other,
  }: Sides): readonly (TouchedDefinition & { readonly root: string | undefined })[] {
    const kind = side === "after" ? "added" : "deleted";
    const changed: { readonly number: number; readonly text: string }[] = [];
    const touched = new Set<Definition>();
    for (const line of file.hunks.flatMap(({ lines }) => lines)) {
      if (line.kind !== kind || moved.has(line) || line.text.trim() === "") continue;
      const number = line.kind === "added" ? line.after : line.before;
      const around = findEnclosing(text.definitions, { line: number, longest: limits.lines });
      changed.push({ number, text: line.text.trim() });
      if (around !== undefined) touched.add(around);
    }
    const names = new Set(other.definitions.map(({ name }) => name));
    const roots = new Set([...names].map(firstName));
    return [...touched].map((definition) => {
      const own = changed.filter(
        ({ number }) => definition.from <= number && number <= definition.to,
      );
      return {
        ...definition,
        path: file.path,
        side,
        role: file.role,
        language: file.language,
        text: text.text.slice(definition.from - 1, definition.to).join("\n"),
        changedLines: own.length,
        isOnlyTalk: own.every((line) => isCommentLine(line.text)),
        isOnBothSides: names.has(definition.name),
        root: roots.has(firstName(definition.name)) ? undefined : firstName(definition.name),
        isKnown:
          readable.length > files.length ||
          known[side === "after" ? "before" : "after"].has(foldName(lastName(definition.name))),
      };
    });
  }
}

/** What a definition is made of: its words without its own name, and how often each stands there. */
type Words = ReadonlyMap<string, number>;

/** The definitions that files have on one side, and not on the other by that name. */
function listAlone(
  sides: readonly (readonly [own: ReadSide, other: ReadSide])[],
): readonly Words[] {
  return sides.flatMap(([own, other]) => {
    const names = new Set(other.definitions.map(({ name }) => name));
    return own.definitions
      .filter(({ name, from, to }) => !names.has(name) && to - from <= limits.lines)
      .map(({ name, from, to }) => countWords(own.text.slice(from - 1, to).join("\n"), name));
  });
}

function countWords(text: string, name: string): Words {
  const own = lastName(name);
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    if (word !== own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Whether one of the others has most of its words: a name was changed, or a part of it. */
function isRenamed(
  { text, name }: { text: string; name: string },
  others: readonly Words[],
): boolean {
  const own = countWords(text, name);
  const size = (words: Words) => words.values().reduce((sum, count) => sum + count, 0);
  return others.some((other) => {
    const shared = own
      .entries()
      .reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
    return shared * 2 * mostOfOne >= (size(own) + size(other)) * (mostOfOne - 1);
  });
}

/** Of so many words one may be another. */
const mostOfOne = 3;

/** How a line begins that is a comment in the languages that have definitions here. */
const comment =
  /^(?:\/\/|\/\*|\*(?:\s|\/|$)|#(?![[!]|\s*(?:if|ifn?def|include|define|e\w+|pragma)\b)|--\s|<!--)/;

/** Whether a line, trimmed, is nothing but comment. */
export function isCommentLine(text: string): boolean {
  return comment.test(text);
}

function withoutTalk(text: string): string {
  return text
    .split("\n")
    .filter((line) => !isCommentLine(line.trim()))
    .join("\n");
}

function readLastNames(texts: readonly ReadSide[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(({ definitions }) => definitions.map(({ name }) => foldName(lastName(name)))),
  );
}

/** What was made private or public is no other name: `_openPool` and `OpenPool` are one. */
function foldName(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}

/** The outermost of the scopes that a name stands in, or itself. */
function firstName(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

/** A name without the scopes that it stands in: `push` of `Queue.push`. */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

interface ReadSide {
  readonly text: readonly string[];
  readonly definitions: readonly Definition[];
}

interface Sides {
  readonly file: ChangedFile;
  readonly side: "before" | "after";
  readonly text: ReadSide;
  readonly other: ReadSide;
}
