import type { FileExhibit, FileRole } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";
import { joinPieces, namedAsCode, type Piece } from "./piece.ts";
import type { Slots } from "./realise.ts";

/**
 * The `{files}` that a change touches, and which: the `{only}` source file or the `{largest}`
 * (`{largest-half}` where it has more than half); the `{new-files}`, `{gone-files}` and
 * `{changed-files}`, each list with what they are for, source first, and no list longer than a reader
 * would follow; what a program makes is in none of them.
 */
export function fileSlots(facts: Facts, figures: Slots): Slots {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    files: () => figures("f.files.count"),
    only: () => largestPiece(facts, (share) => share === 1),
    largest: () => largestPiece(facts, () => true),
    "largest-half": () => largestPiece(facts, (share) => share > 0.5),
    "new-files": () => listFiles(facts, ["added", "copied"]),
    "gone-files": () => listFiles(facts, ["deleted"]),
    "changed-files": () => listFiles(facts, ["modified", "renamed"]),
  };
  return (name) => makers[name]?.();
}

/** The source file of which most was changed, if its share of all changed source reaches far enough. */
function largestPiece({ pack }: Facts, reachesFar: (share: number) => boolean): Piece | undefined {
  const files = pack.exhibits
    .filter((exhibit) => exhibit.kind === "file")
    .filter(({ role }) => role === "source")
    .toSorted((one, other) => churn(other) - churn(one));
  const [largest] = files;
  const all = files.reduce((sum, file) => sum + churn(file), 0);
  if (largest === undefined || all === 0 || largest.status === "deleted") return undefined;
  return reachesFar(churn(largest) / all) ? namedAsCode(largest.path, largest.id) : undefined;
}

function churn({ additions, deletions }: FileExhibit): number {
  return additions + deletions;
}

const nouns: readonly (readonly [role: FileRole, one: string, many: string])[] = [
  ["source", "the source file", "the source files"],
  ["test", "the test file", "the test files"],
  ["doc", "the page", "the pages"],
  ["config", "the configuration file", "the configuration files"],
  ["data", "the data file", "the data files"],
];

const mostFiles = 3;

function listFiles({ pack }: Facts, statuses: readonly FileExhibit["status"][]): Piece | undefined {
  const files = pack.exhibits
    .filter((exhibit) => exhibit.kind === "file")
    .filter(
      ({ status, role }) => statuses.includes(status) && nouns.some(([each]) => each === role),
    );
  if (files.length > mostFiles) return undefined;
  return joinPieces(
    nouns.flatMap(([role, one, many]) => {
      const all = files.filter((file) => file.role === role);
      const names = joinPieces(all.map(({ path, id }) => namedAsCode(nameFile(path, files), id)));
      return names === undefined
        ? []
        : [{ ...names, text: `${all.length === 1 ? one : many} ${names.text}` }];
    }),
    files.length,
  );
}

/** A file by its name, or by its whole path where another of them has that name. */
function nameFile(path: string, files: readonly FileExhibit[]): string {
  const name = path.split("/").at(-1) ?? path;
  return files.filter((file) => file.path.split("/").at(-1) === name).length > 1 ? path : name;
}
