import type { Facts } from "./facts.ts";
import { named, type Piece, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * The `{commits}` of a change, and how many have a `{machine}` as co-author (`{machine-commits}`). Of a
 * squash alone those that are `{listed}`, with the subjects of the first and the last (`{listed-first}`,
 * `{listed-last}`).
 */
export function commitsBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    machine: () => machinePiece(facts),
    listed: () => figures("f.listed.count"),
    "listed-first": () => endPiece(facts, 0),
    "listed-last": () => endPiece(facts, -1),
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

/** In characters. */
const longestEnd = 72;
/** Of fewer a reader sees all that there is. */
const fewestListed = 4;

function endPiece({ log }: Facts, at: 0 | -1): Piece | undefined {
  const end = log.at(at);
  if (end?.kind !== "listed" || end.byOthers || log.length < fewestListed) return undefined;
  if (end.subject.length > longestEnd || /[“”]/.test(end.subject)) return undefined;
  return quoted(end.subject, end.id);
}
