import { unreachable } from "../unreachable.ts";
import type { DevLogEntry, Whose } from "./dev-log-entry.ts";

/** Why an entry counts or does not, in a sentence. `slot` is the one it keeps, if any. */
export function explainEntry(entry: DevLogEntry, slot: number | undefined): string {
  const whose = explainWhose(entry.whose);
  if (entry.whose.kind !== "debtor") return `${whose}; never counts`;
  if (slot !== undefined) return `${whose}; keeps slot ${slot}`;
  const [first] = entry.stretches;
  if (first !== undefined) {
    return first.until === undefined
      ? `${whose}; became public before the promise began or in no slot that is over`
      : `${whose}; was withdrawn before a slot closed over it`;
  }
  return `${whose}; ${explainState(entry)}`;
}

/** How it was told whose an entry is. */
function explainWhose(whose: Whose): string {
  switch (whose.kind) {
    case "debtor":
      return whose.through === "front-matter"
        ? `by the promise's owner, as its front matter says (${whose.name})`
        : `names no author, and was committed by the promise's owner (${whose.name})`;
    case "bot":
      return `roast-bot's own, by its ${whose.because}`;
    case "other":
      return whose.through === "front-matter"
        ? `by somebody else, as its front matter says (${whose.names.join(", ")})`
        : `names no author, and was committed by somebody else (${whose.names.join(", ")})`;
    default:
      return unreachable(whose);
  }
}

function explainState({ state }: DevLogEntry): string {
  switch (state) {
    case "public":
      return "is dated after the present on the branch";
    case "draft":
      return "is a draft";
    case "future":
      return "is dated in the future, and the site hides it until then";
    case "expired":
      return "had expired when it came";
    case "deleted":
      return "was deleted without ever having been public";
    case "unrendered":
      return "is never rendered as a page";
    case "unreadable":
      return "cannot be read";
    default:
      return unreachable(state);
  }
}
