import type { Change } from "../../../change/change.ts";
import { squeeze } from "../../../change/moved-lines.ts";
import type { History } from "../../../history/collect-history.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { readTitled } from "../told-by-diff/about-title.ts";
import { findLinesOfOthers } from "../told-by-diff/choose-patches.ts";
import { readTellingWords } from "../../log/subjects.ts";
import type { Deed } from "./forms/deed.ts";
import { standsOnOtherSide } from "./other-side.ts";
import { readRewritten } from "./read-rewritten.ts";
import { isShownOff } from "../../files.ts";

/** A function that stands on both sides, and what it does now that it did not, or no longer does. */
export interface FoundRewritten {
  readonly before: TouchedDefinition;
  readonly after: TouchedDefinition;
  readonly deed: Deed;
}

/** Of the functions that a change writes into, what one of them does that has most to do with the title. */
export function findRewritten(
  change: Change,
  history: Pick<History, "definitions"> | undefined,
): FoundRewritten | undefined {
  const { words } = readTitled(change);
  const others = findLinesOfOthers(change);
  const [best] = listPairs(history?.definitions ?? [])
    .filter(({ after, before }) =>
      [after, before].every(
        ({ text }) =>
          others.size === 0 || !text.split("\n").some((line) => others.has(squeeze(line))),
      ),
    )
    .flatMap(({ before, after }) =>
      readRewritten({ before: before.text, after: after.text, language: after.language }).map(
        (deed) => ({ before, after, deed, shared: rate(deed, { words, after, change }) }),
      ),
    )
    .filter(({ shared, deed }) => shared > 0 && !standsOnOtherSide(change.files, deed))
    .toSorted((one, other) => other.shared - one.shared);
  return best;
}

/** Each function of the source that has its name for itself, before and after. */
function listPairs(
  definitions: History["definitions"],
): readonly Pick<FoundRewritten, "before" | "after">[] {
  const own = definitions.filter(
    (each) =>
      each.kind === "function" && each.role === "source" && isNamed(each.name) && !isShownOff(each),
  );
  return own.flatMap((after) => {
    if (after.side !== "after" || after.isOnlyTalk) return [];
    const twins = own.filter(({ path, name }) => path === after.path && name === after.name);
    const [before, ...others] = twins.filter(({ side }) => side === "before");
    return before === undefined || others.length > 0 || twins.length > 2 ? [] : [{ before, after }];
  });
}

/** Whether that is a name: a macro may make a grammar take something else for a function. */
export function isNamed(name: string): boolean {
  return /^(?:[\p{L}_$][\p{L}\p{N}_$]*\.)*[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u.test(name);
}

/** What is called, raised or caught has to have a word of the title; of a function that is rewritten its name has. */
function rate(
  { form, parts }: Deed,
  {
    words,
    after,
    change,
  }: {
    readonly words: ReadonlySet<string>;
    readonly after: TouchedDefinition;
    readonly change: Change;
  },
): number {
  const own = readWordsOf(after.name).intersection(words).size;
  const named = Object.values(parts).flatMap((part) => [...readWordsOf(part)]);
  const shared = new Set(named).intersection(words).size;
  if (form !== "rewrites") return shared === 0 ? 0 : 2 * shared + own;
  const lines = change.files
    .filter(({ role }) => role === "source")
    .reduce((sum, { additions }) => sum + additions, 0);
  return own > 0 || after.changedLines * 2 > lines ? 1 + own : 0;
}

function readWordsOf(text: string): ReadonlySet<string> {
  return readTellingWords(text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[_.:]+/gu, " "));
}
