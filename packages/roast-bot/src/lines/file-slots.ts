import type { FileExhibit } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";
import { named, type Piece, plain } from "./piece.ts";
import type { Slots } from "./realise.ts";

/**
 * The `{files}` that a change touches, and which: the `{only}` source file or the `{largest}`
 * (`{largest-half}` where it has more than half), the `{only-file}` of all; and what they are not.
 */
export function fileSlots(facts: Facts, figures: Slots): Slots {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    files: () => figures("f.files.count"),
    "many-files": () =>
      (facts.figure("files.count")?.value ?? 0) >= 8 ? figures("f.files.count") : undefined,
    "only-file": () => onlyFilePiece(facts),
    "nothing-that-runs": () =>
      touchesOnly(facts, ["doc"]) ? plain("nothing that runs") : undefined,
    "no-source": () => (touchesOnly(facts, ["test", "doc"]) ? plain("no source") : undefined),
    only: () => largestPiece(facts, (share) => share === 1),
    largest: () => largestPiece(facts, () => true),
    "largest-half": () => largestPiece(facts, (share) => share > 0.5),
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
  return reachesFar(churn(largest) / all) ? named(largest.path, largest.id) : undefined;
}

function churn({
  additions,
  deletions,
}: {
  readonly additions: number;
  readonly deletions: number;
}) {
  return additions + deletions;
}

function listFiles({ pack }: Facts): readonly FileExhibit[] {
  return pack.exhibits.filter((exhibit) => exhibit.kind === "file");
}

/** Whether the evidence has all files of the change, and each is for one of these. */
function touchesOnly(facts: Facts, roles: readonly FileExhibit["role"][]): boolean {
  const files = listFiles(facts);
  const isWhole = files.length > 0 && files.length === facts.figure("files.count")?.value;
  return isWhole && files.every(({ role }) => roles.includes(role));
}

function onlyFilePiece(facts: Facts): Piece | undefined {
  const [file, ...others] = listFiles(facts);
  const isOnly = others.length === 0 && facts.figure("files.count")?.value === 1;
  if (file === undefined || !isOnly || file.status === "deleted") return undefined;
  return named(file.path.split("/").at(-1) ?? file.path, file.id);
}
