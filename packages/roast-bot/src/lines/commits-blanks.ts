import type { Facts } from "./facts.ts";
import { named, type Piece } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * The `{commits}` of a change, and how many have a
 * `{machine}` as co-author (`{machine-commits}`).
 */
export function commitsBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
  };
  return (name) => makers[name]?.();
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
