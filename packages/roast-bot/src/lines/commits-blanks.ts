import type { Facts } from "./facts.ts";
import { named, type Piece } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * The `{commits}` of a change, the time that it `{took}` from the first on, and how many have a
 * `{machine}` as co-author (`{machine-commits}`).
 */
export function commitsBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    took: () => (isWhole(facts) ? tookPiece(facts, figures) : undefined),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
  };
  return (name) => makers[name]?.();
}

/**
 * Whether the commits of a squash are all that its message lists, if it lists them: of a branch that
 * landed in part before, only the rest is known as its own.
 */
function isWhole({ pullRequest, commits }: Facts): boolean {
  const items = [...(pullRequest?.text ?? "").matchAll(/^\* (.+)$/gm)].map(([, item]) => item);
  const subjects = new Set<string | undefined>(commits.map(({ subject }) => subject));
  return !items.some((item) => subjects.has(item)) || items.every((item) => subjects.has(item));
}

/** The time from the first commit to the merge. */
function tookPiece({ pack }: Facts, figures: Blanks): Piece | undefined {
  const span = pack.figures.find(({ id }) => /^span\.(?:minutes|hours|days)$/.test(id));
  // Nobody says 228 minutes.
  if (span === undefined || (span.unit === "minute" && span.value > 90)) return undefined;
  return figures(`f.${span.id}`);
}

function machinePiece({ pack, commits }: Facts): Piece | undefined {
  if (pack.authorship.kind !== "person-with-machine") return undefined;
  const [name, another] = pack.authorship.machines;
  const holder = commits.find(
    ({ coAuthors, byOthers }) =>
      byOthers !== true && coAuthors.some((each) => each.name.includes(name ?? each.mail)),
  );
  // With two of them the number of commits is not one machine's.
  return name === undefined || another !== undefined || holder === undefined
    ? undefined
    : named(name, holder.id);
}
