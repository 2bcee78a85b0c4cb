import type { CommitExhibit } from "@mea-culpa/formats";
import { isMergeSubject, isOwnSubject } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { numberWord } from "./number-words.ts";
import { named, type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { findTrouble } from "./telling-sentence.ts";

/**
 * The `{commits}` of a change, how many are known to be
 * by `{others}`, the time that it `{took}` from the first on, how many have a `{machine}`
 * as co-author (`{machine-commits}`); and the `{trouble}` that a later one tells.
 */
export function commitsBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    others: () => {
      const { length } = findOthers(facts);
      return length === 0 ? undefined : { ...plain(numberWord(length)), count: length };
    },
    took: () => tookPiece(facts, figures),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
    trouble: () => findTroublePiece(facts),
  };
  return (name) => makers[name]?.();
}

/** Those that are not the author's, where some are; who only merges writes nothing. */
function findOthers({ commits }: Facts): readonly CommitExhibit[] {
  return commits.filter(({ byOthers, subject }) => byOthers === true && !isMergeSubject(subject));
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

/** What a commit of the branch, other than the first, says that can go wrong. */
function findTroublePiece({ commits, pullRequest }: Facts): Piece | undefined {
  for (const commit of commits.slice(1)) {
    const told = isOwnSubject(commit.subject, pullRequest?.number) && findTrouble(commit);
    if (told) return quoted(told, commit.id);
  }
  return undefined;
}
