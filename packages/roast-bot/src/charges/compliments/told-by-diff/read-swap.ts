import { credit } from "./people.ts";
import { address } from "../../log/is-plain.ts";

/** The one thing in which two lines differ: what is gone from the one, and what the other has there; one of the two may be nothing. */
export interface Swap {
  readonly gone: string;
  readonly come: string;
}

/** In characters; of more of a line it is not the one thing. */
const longest = 40;

/** A name with its dots, a number, a word with its hyphens, or a mark. */
const token = /[\p{L}\p{N}_$@]+(?:(?:[-./:]|\?\.)+[\p{L}\p{N}_]+)*|[=!<>]=+|&&|\|\||\S/gu;

/** None where more than one thing differs, or what does is no whole word or expression, or somebody. */
export function readSwap(old: string, now: string): Swap | undefined {
  const [before, after] = [[...old.matchAll(token)], [...now.matchAll(token)]];
  const least = Math.min(before.length, after.length);
  let [from, end] = [0, 0];
  while (from < least && before[from]?.[0] === after[from]?.[0]) from += 1;
  while (end < least - from && before.at(-1 - end)?.[0] === after.at(-1 - end)?.[0]) end += 1;
  // With nothing in common it is another line.
  if (from + end === 0) return undefined;
  const head = now.slice(0, after[from]?.index);
  const isSomebody =
    credit.test(head) || (/\bby $/i.test(head) && /^[\p{Lu}@]/u.test(after[from]?.[0] ?? ""));
  if (isSomebody || address.test(old) || address.test(now)) return undefined;
  const cut = (text: string, tokens: readonly RegExpExecArray[]) => {
    const last = tokens[tokens.length - end - 1];
    const first = from < tokens.length - end ? tokens[from] : undefined;
    return first === undefined || last === undefined
      ? ""
      : text.slice(first.index, last.index + last[0].length).replaceAll(/^[,;] *|[,;]$/g, "");
  };
  const [gone, come] = [cut(old, before), cut(now, after)];
  // What hangs by a hyphen is part of something.
  const isPart = after[from - 1]?.[0] === "-" && now[(after[from]?.index ?? 0) - 1] === "-";
  return gone !== come && !isPart && [gone, come].every(isSaid) ? { gone, come } : undefined;
}

function isSaid(text: string): boolean {
  return (
    text.length <= longest &&
    !/[`\n]/.test(text) &&
    (text === "" ||
      mark.test(text) ||
      (closes(text.replaceAll(/[,;]/g, " ")) && /[\p{L}\p{N}]/u.test(text)))
  );
}

const mark = /^(?:[=!<>]=+|[<>!?+*/"'.:-]|&&|\|\|)$/;

/** Whether a stretch closes what it opens, and is no list. */
function closes(told: string): boolean {
  let open = "";
  for (const sign of told.replaceAll(/(["'])(?:\\.|(?!\1)[^\\])*\1/g, "q")) {
    const at = "([{".indexOf(sign);
    if (/["'`]/.test(sign) || (open === "" && /[,;]/.test(sign))) return false;
    if (at >= 0) open += ")]}"[at] ?? "";
    else if (/[)\]}]/.test(sign)) {
      if (open.at(-1) !== sign) return false;
      open = open.slice(0, -1);
    }
  }
  return open === "";
}
