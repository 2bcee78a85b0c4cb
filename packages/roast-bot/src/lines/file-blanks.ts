import type { FileExhibit, FileRole } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";
import { joinPieces, namedAsCode, type Piece } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * The `{files}` that a change touches; the `{new-files}` and the `{changed-files}`, each list with what
 * they are for, source first, if it is no longer than a reader would follow; else some of the new files
 * (`{some-new-files}`), without how many there are, which a pack that shows a part of its files can't
 * tell. What a program makes is in none of them.
 */
export function fileBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    files: () => figures("f.files.count"),
    "new-files": () => listFiles(facts, ["added", "copied"]),
    "some-new-files": () => listLargest(facts, ["added", "copied"]),
    "changed-files": () => listFiles(facts, ["modified", "renamed"]),
  };
  return (name) => makers[name]?.();
}

/** The lines that did not only move. */
function churn({ additions, deletions, movedIn = 0, movedOut = 0 }: FileExhibit): number {
  return additions - movedIn + deletions - movedOut;
}

const nouns: readonly (readonly [role: FileRole, one: string, many: string])[] = [
  ["source", "the source file", "the source files"],
  ["test", "the test file", "the test files"],
  ["doc", "the page", "the pages"],
  // A manual may be written in YAML, and a test's data be a setting.
  ["config", "the file", "the files"],
  ["data", "the file", "the files"],
];

const mostFiles = 3;

/** Files that are for one of these things; what only moved is not new. */
function findFiles(
  facts: Facts,
  statuses: readonly FileExhibit["status"][],
): readonly FileExhibit[] {
  const files = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  return files.filter(
    (file) =>
      statuses.includes(file.status) &&
      nouns.some(([role]) => role === file.role) &&
      // What says of a change what it is says nothing of what it does.
      !/^\.(?:changeset|changes)\//.test(file.path) &&
      !isCarried(file),
  );
}

/** Whether most of a new file came from elsewhere in the change, or most of one that is gone went there. */
function isCarried(file: FileExhibit): boolean {
  const { status, additions, deletions, movedIn = 0, movedOut = 0 } = file;
  return (
    (status === "added" && movedIn * 2 > additions) ||
    (status === "deleted" && movedOut * 2 > deletions)
  );
}

function readName({ path }: FileExhibit): string {
  return path.split("/").at(-1) ?? path;
}

/** All of them, if they are few. */
function listFiles(facts: Facts, statuses: readonly FileExhibit["status"][]): Piece | undefined {
  const files = findFiles(facts, statuses);
  return files.length > mostFiles ? undefined : nameFiles(files);
}

/** The largest of those that are too many to be listed. */
function listLargest(facts: Facts, statuses: readonly FileExhibit["status"][]): Piece | undefined {
  const files = findFiles(facts, statuses);
  if (files.length <= mostFiles) return undefined;
  const [role] = nouns.find(([each]) => files.some((file) => file.role === each)) ?? [];
  const largest = files
    .filter((file) => file.role === role)
    .toSorted((one, other) => churn(other) - churn(one))
    .slice(0, mostFiles - 1);
  return nameFiles(largest);
}

function nameFiles(files: readonly FileExhibit[]): Piece | undefined {
  return joinPieces(
    nouns.flatMap(([role, one, many]) => {
      const all = files.filter((file) => nounRole(file) === role);
      const names = joinPieces(all.map((file) => namedAsCode(nameFile(file, files), file.id)));
      return names === undefined
        ? []
        : [{ ...names, text: `${all.length === 1 ? one : many} ${names.text}` }];
    }),
    files.length,
  );
}

/** What is in no language that we know is called a file, and not source. */
function nounRole({ role, language }: FileExhibit): FileRole {
  return role === "source" && language === "unknown" ? "data" : role;
}

/** A file by its name, or by its whole path where another of them has that name. */
function nameFile(file: FileExhibit, files: readonly FileExhibit[]): string {
  const name = readName(file);
  return files.filter((other) => readName(other) === name).length > 1 ? file.path : name;
}
