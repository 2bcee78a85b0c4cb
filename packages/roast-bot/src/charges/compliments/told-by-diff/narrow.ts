import { address } from "../../log/is-plain.ts";
import { squeeze } from "../../../change/moved-lines.ts";

const longest = 90;
/** In words, on each side of what differs. */
const around = 3;

/** Two lines as they are told beside one another, cut to what differs where they are long; none where they have little in common. */
export function narrow(
  before: string,
  after: string,
):
  | { readonly old: string; readonly now: string; readonly kept: number; readonly common: number }
  | undefined {
  const [bare, bareNow] = [before, after].map((text) =>
    squeeze(text).toLowerCase().replace(closing, ""),
  );
  if (bare === bareNow) return undefined;
  const [old, now] = [before.trim(), after.trim()].map((text) => text.match(/\s*\S+/g) ?? []);
  if (old === undefined || now === undefined) return undefined;
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const isWhole = [before, after].every((text) => text.trim().length <= longest);
  const common = (100 * (head + tail)) / Math.max(old.length, now.length);
  const cut = (all: readonly string[]) =>
    (isWhole ? all : all.slice(Math.max(0, head - around), all.length - Math.max(0, tail - around)))
      .join("")
      .trim();
  // Marks that each line of a language has are nothing in common.
  const kept = [...old.slice(0, head), ...old.slice(old.length - tail)].filter((word) =>
    /[\p{L}\p{N}]{2}/u.test(word),
  ).length;
  const told = { old: cut(old), now: cut(now), kept, common };
  // A stretch out of the middle of a text looks like code.
  const isTorn = [told.old, told.now].some((text) => (text.match(/["`]/g)?.length ?? 0) % 2 === 1);
  const isTold = isShort(told.old) && isShort(told.now) && (isWhole || !isTorn);
  return !bringsNames.test(after.trim()) && isTold ? told : undefined;
}

/** What only ends a line: what stands inside did not change. */
const closing = /(?<![)\]};,])[)\]};,]+$/;

/** A line by which a file has names of others. */
export const bringsNames: RegExp =
  /^(?:import|from|use|using|require|#include|package)\b|^(?:\w+ )?"[\w.-]+\.\w+\/[^"\s]+"$/;

/** Whether it can stand in a sentence as code, says something there, and is nobody's address. */
export function isShort(text: string): boolean {
  return (
    text.trim().length <= longest &&
    !text.includes("`") &&
    /[\p{L}\p{N}]{2}/u.test(text) &&
    !address.test(text)
  );
}

/** What says in front of a name that somebody is meant. */
export const credit: RegExp =
  /(?<!\p{L})(?:authors?|maintainers?|owners?|reviewers?|assignees?|approvers?|contributors?|copyright)(?!\p{L})/iu;

/** A key or a heading, below or behind which people stand. */
export const creditKey: RegExp =
  /^\P{L}*(?:authors?|maintainers?|owners?|reviewers?|assignees?|approvers?|contributors?)\P{L}*(?:[:=]|$)/iu;

/** A line that says by itself whose something is. */
export const creditLine: RegExp = /@author|[Cc]opyright|©|\b[Bb]y \p{Lu}\p{Ll}+ \p{Lu}/u;
