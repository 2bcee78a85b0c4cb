import type { Fate, Finding } from "../case/charge.ts";
import type { Change, ChangeCommit } from "../change/change.ts";
import type { History } from "../history/collect-history.ts";
import { findAbolition } from "./log/gone.ts";
import { commitAt } from "./requests.ts";

/** Fewer telling lines have no story. */
const fewestLines = 3;

/**
 * Finds what became of what was found: of the definitions or lines that its first commit brought, and
 * of its names on the main line after the merge. `undefined` where nobody has followed that.
 */
export function findFate(
  { proof, terms = {} }: Pick<Finding, "proof" | "terms">,
  { change, history }: { readonly change: Change; readonly history: History | undefined },
): Fate | undefined {
  const [first] = proof.flatMap((each) => (each.kind === "commit" ? [each.position] : []));
  const deed = change.commits.find(({ position }) => position === first);
  const told = new Set(Object.values(terms));
  const later = history?.followUps.find(({ names }) => told.has(names));
  return (
    (deed && history && followDeed(deed, { change, history })) ??
    (later && {
      text: `After the merge, “${later.subject}” names ${later.names}.`,
      exhibits: [{ kind: "later", sha: later.sha }],
    })
  );
}

function followDeed(
  deed: ChangeCommit,
  { change: { commits }, history }: { readonly change: Change; readonly history: History },
): Fate | undefined {
  const abolition = findAbolition(deed, { commits, history });
  if (abolition !== undefined) {
    return {
      text: `No definition that “${deed.subject}” brought is left after “${abolition.subject}”.`,
      exhibits: [commitAt(deed), commitAt(abolition)],
    };
  }
  const survival = history.survival.find(({ position }) => position === deed.position);
  if (survival === undefined || survival.added < fewestLines) return undefined;
  const end = commits.find(({ position }) => position === survival.goneIn);
  if (end !== undefined) {
    return {
      text: `No line that “${deed.subject}” added and that says something is left after “${end.subject}”.`,
      exhibits: [commitAt(deed), commitAt(end)],
    };
  }
  if (survival.left < survival.added) return undefined;
  return {
    text: `Every line that “${deed.subject}” added and that says something stands at the merge.`,
    exhibits: [commitAt(deed)],
  };
}
