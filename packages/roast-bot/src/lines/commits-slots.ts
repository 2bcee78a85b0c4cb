import { isOwnSubject } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { numberWord } from "./number-words.ts";
import { named, type Piece, plain, quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { findTrouble } from "./telling-sentence.ts";

/**
 * The `{commits}` of a change, the time that it `{took}` from the first on, what they were:
 * `{visits}` of another branch, the `{rest-of-commits}` after a first that had nearly all, those with
 * a `{machine}` (`{machine-commits}`); and the `{trouble}` that a later one tells.
 */
export function commitsSlots(facts: Facts, figures: Slots): Slots {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    took: () => tookPiece(facts, figures),
    "took-long": () =>
      (facts.figure("span.days")?.value ?? 0) >= 60 ? figures("f.span.days") : undefined,
    "few-hours": () => {
      const hours = facts.figure("span.hours")?.value ?? 0;
      return hours >= 1 && hours <= 12 ? figures("f.span.hours") : undefined;
    },
    visits: () => visitsPiece(facts),
    "rest-of-commits": () => restPiece(facts),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
    trouble: () => findTroublePiece(facts),
  };
  return (name) => makers[name]?.();
}

/** The time from the first commit to the merge. */
function tookPiece({ pack }: Facts, figures: Slots): Piece | undefined {
  const span = pack.figures.find(({ id }) => /^span\.(?:minutes|hours|days)$/.test(id));
  // Nobody says 228 minutes.
  if (span === undefined || (span.unit === "minute" && span.value > 90)) return undefined;
  return figures(`f.${span.id}`);
}

function machinePiece({ pack, commits }: Facts): Piece | undefined {
  if (pack.authorship.kind !== "person-with-machine") return undefined;
  const [name] = pack.authorship.machines;
  const holder = commits.find(({ coAuthors }) =>
    coAuthors.some((each) => each.name.includes(name ?? each.mail)),
  );
  return name === undefined || holder === undefined ? undefined : named(name, holder.id);
}

/** How many commits only merge another branch in, where that is at least half of them, but no finding. */
function visitsPiece({ commits }: Facts): Piece | undefined {
  const visits = commits.filter(({ subject }) =>
    /^Merge (?:remote-tracking )?branch '(?:[\w-]+[/:])?(?:main|master|trunk|develop|next)'/.test(
      subject,
    ),
  ).length;
  if (visits < 2 || visits > 4 || visits * 2 < commits.length) return undefined;
  return plain(numberWord(visits));
}

/** How many commits came after a first one that has nearly all of what was merged. */
function restPiece({ commits, pullRequest }: Facts): Piece | undefined {
  const [first, ...others] = commits;
  const rest = others.filter(({ subject }) => isOwnSubject(subject, pullRequest?.number));
  const merged = pullRequest?.additions ?? 0;
  const isMost =
    first !== undefined &&
    merged >= 40 &&
    first.additions >= 0.9 * merged &&
    first.additions <= merged;
  return isMost && rest.length >= 5 ? plain(`${numberWord(rest.length)} commits`) : undefined;
}

/** What a commit of the branch, other than the first, says that can go wrong. */
function findTroublePiece({ commits, pullRequest }: Facts): Piece | undefined {
  for (const commit of commits.slice(1)) {
    const told = isOwnSubject(commit.subject, pullRequest?.number) && findTrouble(commit);
    if (told) return quoted(told, commit.id);
  }
  return undefined;
}
