import type { Person } from "./change.ts";
import { machineName } from "./machine-authors.ts";

/**
 * Who a branch is by: whoever authored most of its commits, people before machines, the earlier
 * one of two that authored as many. `undefined` for no commits.
 */
export function authorOfBranch(authors: readonly Person[]): Person | undefined {
  const people = authors.filter((author) => machineName(author) === undefined);
  const byMail = Map.groupBy(people.length > 0 ? people : authors, ({ mail }) =>
    mail.toLowerCase(),
  );
  let best: readonly Person[] = [];
  for (const own of byMail.values()) if (own.length > best.length) best = own;
  return best[0];
}
