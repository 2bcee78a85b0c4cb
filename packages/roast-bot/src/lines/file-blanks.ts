import { basename, dirname } from "node:path/posix";
import type { FileExhibit } from "@mea-culpa/formats";
import { isForUsers } from "../charges/log/read-notes.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import { namePart } from "./charge-blanks.ts";
import type { Facts } from "./facts.ts";
import { namedAsCode, type Piece } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/** In files: of more nobody reads each name. */
const most = { alone: 3, beside: 2 } as const;
/** In lines: who is told of a move has some to write. */
const mostBeside = 6;
/** In characters. */
const longest = 60;

/**
 * What files a change brings, takes out or moves: `{files.new}` and `{files.old}`, where they are all of those
 * and at least half of it, `{files.some-new}` and `{files.some-old}` where they are less and have a word of the
 * title; `{files.from}` and `{files.to}`, the folders, and `{files.was}` and `{files.is}`, of one that was moved.
 */
export function fileBlanks(facts: Facts): Blanks {
  const told = readFiles(facts);
  return (blank) => {
    const [, part] = /^files\.(.+)$/.exec(blank) ?? [];
    return part === undefined ? undefined : told()?.[part];
  };
}

function readFiles(facts: Facts): () => Readonly<Record<string, Piece | undefined>> | undefined {
  let told: Readonly<Record<string, Piece | undefined>> | undefined;
  return () => (told ??= tellFiles(facts));
}

function tellFiles(facts: Facts): Readonly<Record<string, Piece | undefined>> {
  const all = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  // What is not among the exhibits may have come, too.
  if (all.length !== facts.pullRequest?.files) return {};
  const isOfTests = all.every(({ role }) => role === "test");
  // A test is no sample of what it is a test of.
  const written = all.filter(
    ({ role, path }) =>
      (isWritten.test(role) || (isOfTests && role === "test")) && !isForUsers.test(path),
  );
  const [come, gone, moved] = [
    written.filter(({ status }) => status === "added"),
    written.filter(({ status }) => status === "deleted"),
    written.filter(({ status }) => status === "renamed"),
  ];
  // One that holds what stood elsewhere before is not all that new.
  const isHalfMoved = [...come, ...gone].some(
    ({ additions, deletions, movedIn = 0, movedOut = 0 }) =>
      (movedIn + movedOut) * 4 > additions + deletions,
  );
  const isMost = 2 * count([...come, ...gone]) >= count(written);
  const isOfTitle = [...come, ...gone].some((file) => sharesWords(file, facts));
  if (isHalfMoved) return {};
  if (moved.length > 0) return come.length + gone.length === 0 ? tellMove(moved, written) : {};
  if (!isMost && !isOfTitle) return {};
  const own = {
    new: list(come, gone.length === 0 ? most.alone : most.beside),
    old: list(gone, come.length === 0 ? most.alone : most.beside),
  };
  // Where one comes and another one goes, both are said.
  if (come.length > 0 && gone.length > 0 && (own.new === undefined || own.old === undefined))
    return {};
  // Of many that are not told, tests as well, these are only some.
  const hasMore = all.filter(isMade).length > 2 * (come.length + gone.length);
  if (isMost && !hasMore) return own;
  return come.length > 0 && gone.length > 0 ? {} : { "some-new": own.new, "some-old": own.old };
}

function isMade({ status }: FileExhibit): boolean {
  return status === "added" || status === "deleted";
}

const isWritten = /^(?:source|config|doc)$/;

function count(files: readonly FileExhibit[]): number {
  return files.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
}

function sharesWords({ path }: FileExhibit, { pullRequest }: Facts): boolean {
  const words = readTellingWords(path.replaceAll(/[/._-]/g, " "));
  return words.intersection(readTellingWords(pullRequest?.title ?? "")).size > 0;
}

/** One file that is called otherwise now, or stands elsewhere, and is much of what was changed. */
function tellMove(
  [file, ...others]: readonly FileExhibit[],
  written: readonly FileExhibit[],
): Readonly<Record<string, Piece | undefined>> {
  if (file?.previousPath === undefined || others.length > 0) return {};
  // Beside more than what follows from it, where something stands is not what was done.
  const rest = count(written) - count([file]);
  if (rest > mostBeside && rest > count([file])) return {};
  const { path, previousPath, id } = file;
  if ([path, previousPath].some((each) => each.length > longest)) return {};
  const [was, is] = [namedAsCode(previousPath, id), namedAsCode(path, id)];
  return dirname(path) === dirname(previousPath)
    ? { was: namedAsCode(basename(previousPath), id), is: namedAsCode(basename(path), id) }
    : { from: was, to: is };
}

function list(files: readonly FileExhibit[], most: number): Piece | undefined {
  if (files.length === 0 || files.length > most) return undefined;
  if (files.some(({ path }) => path.length > longest)) return undefined;
  const [first, ...others] = files.map(({ path, id }) => namedAsCode(path, id));
  if (first === undefined || others.length === 0)
    return first && namePart(files[0]?.path ?? "", first);
  const texts = [first, ...others].map(({ text }) => text);
  const last = texts.pop() ?? "";
  return {
    text: `${texts.join(", ")} and ${last}`,
    cites: [first, ...others].flatMap(({ cites }) => cites),
  };
}
