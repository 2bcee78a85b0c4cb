import type { Authorship, ChangeCommit, Person } from "./change.ts";
import { machineName } from "./machine-authors.ts";

/**
 * How far machines wrote a change: all of it when its author is one or every commit is by one, a
 * part when commits name one as author or co-author.
 */
export function authorshipOf(
  author: Person,
  commits: readonly Pick<ChangeCommit, "author" | "coAuthors">[],
): Authorship {
  const own = machineName(author);
  const byCommit = commits.map((commit) =>
    [commit.author, ...commit.coAuthors].flatMap((person) => machineName(person) ?? []),
  );
  const machines = [...new Set([...(own === undefined ? [] : [own]), ...byCommit.flat()])];
  const allByMachines =
    commits.length > 0 && commits.every((commit) => machineName(commit.author) !== undefined);
  if (own !== undefined || allByMachines) return { kind: "machine", machines };
  if (machines.length === 0) return { kind: "person" };
  const helped = byCommit.filter((names) => names.length > 0).length;
  return { kind: "person-with-machine", machines, commits: helped };
}
