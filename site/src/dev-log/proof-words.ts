import type { Claim } from "./claims.ts";

/** Most exhibits that are named one by one; a formula over more says how many. */
const named = 6;

/** What proves a claim, in a sentence. */
export function proofWords(claim: Claim): string {
  const exhibits = list(claim.exhibits);
  switch (claim.kind) {
    case "figure": {
      const { label, formula, recomputed } = claim.figure;
      return `${recomputed}: ${label}, computed as ${formula.op} of ${list(formula.of)}.`;
    }
    case "quote":
      return `Stands word for word in ${exhibits}.`;
    case "name":
      return `Stands in ${exhibits}.`;
    case "time":
      return `The field ${claim.time.field} of ${exhibits} says ${claim.time.value}.`;
    case "order":
      return `The order of ${exhibits}.`;
    case "link":
      return `The address of ${exhibits}.`;
    case "charge":
      return `Found in ${exhibits}: ${claim.charge.summary}`;
    case "log":
      return `The whole subject of commit ${exhibits}.`;
    case "exhibit":
      return `Shown unchanged from ${exhibits}.`;
  }
}

function list(ids: readonly string[]): string {
  if (ids.length === 0) return "nothing";
  if (ids.length <= named) return ids.join(", ");
  return `${ids.length} exhibits from ${ids[0]} to ${ids.at(-1)}`;
}
