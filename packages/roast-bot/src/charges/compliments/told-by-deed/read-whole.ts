import { isDirective } from "./directives.ts";
import { readSwap, type Swap } from "../told-by-diff/read-swap.ts";
import { type Edit, isChanged, isSayable, type MarkedLine } from "./edit.ts";
import type { Deed } from "./forms/deed.ts";

/** A few lines of one file, of which at least one is changed. */
export interface Stretch extends Pick<Edit, "language" | "isProse"> {
  readonly lines: readonly MarkedLine[];
}

/** What all lines of a change have in common, where they have. */
export function readWhole(stretches: readonly Stretch[]): Deed | undefined {
  const runs = stretches.flatMap(listRuns);
  const own = runs.flatMap(({ gone, come }) => [...gone, ...come]).filter(isSaid);
  // One line for another is told by itself.
  const [only, ...others] = runs;
  const isLine = others.length === 0 && only?.gone.length === 1 && only.come.length === 1;
  const isSwap = isLine && readSwap(only.gone[0] ?? "", only.come[0] ?? "") !== undefined;
  if (own.length === 0 || isSwap) return undefined;
  const [documents, files] = [true, false].map((wanted) =>
    stretches.filter(({ isProse }) => isProse === wanted),
  );
  const isTalk = files?.every(
    (each) =>
      slashed.has(each.language) &&
      listRuns(each).every(({ gone, come }) => [...gone, ...come].filter(isSaid).every(isRemark)),
  );
  if (isTalk === true && documents && documents.length > 0 && files && files.length > 0)
    return { form: "only-said", parts: {} };
  if (isTalk === true && files && files.length > 0) {
    const [comes, goes] = (["come", "gone"] as const).map((side) =>
      runs.some(({ [side]: lines }) => lines.some(isSaid)),
    );
    const form = comes !== true ? "less-remarks" : goes !== true ? "more-remarks" : "only-remarks";
    return { form, parts: {} };
  }
  return runs.length < fewest ? undefined : (readSame(runs) ?? readEach(runs));
}

/** Places at which the same is done; at fewer each is told by itself. */
const fewest = 3;

interface Run {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

function listRuns({ lines }: Stretch): readonly Run[] {
  const runs: { gone: string[]; come: string[] }[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (!isChanged(line)) {
      isOpen = false;
      continue;
    }
    if (!isOpen) runs.push({ gone: [], come: [] });
    isOpen = true;
    runs.at(-1)?.[line.kind === "deleted" ? "gone" : "come"].push(line.text.trim());
  }
  return runs;
}

function isSaid(text: string): boolean {
  return text !== "";
}

/** Where nothing but a comment begins with two slashes, and none has a say in the code, but for those below. */
const slashed = new Set("javascript typescript java c cpp c++ csharp swift".split(" "));

/** A whole line of comment that reads as prose. */
function isRemark(text: string): boolean {
  const [, behind, within, below] =
    /^\/\/ (.+)$|^\/\* ((?:(?!\*\/).)+) \*\/$|^\* ((?:(?!\*\/).)+)$/.exec(text) ?? [];
  const prose = behind ?? within ?? below ?? "";
  return /^\p{L}[\p{L}'’]*,? \p{L}/u.test(prose) && !/[@#={}`]/.test(prose) && !isDirective(text);
}

/** The same lines come, or go, at each place. */
function readSame(runs: readonly Run[]): Deed | undefined {
  const [first] = runs;
  const isSame = (side: keyof Run) =>
    runs.every(
      ({ [side]: lines, [side === "gone" ? "come" : "gone"]: none }) =>
        none.length === 0 && lines.join("\n") === first?.[side].join("\n"),
    );
  if (isSame("come")) return { form: "same-come", parts: {} };
  return isSame("gone") ? { form: "same-go", parts: {} } : undefined;
}

/** The same thing differs in each line. */
function readEach(runs: readonly Run[]): Deed | undefined {
  const swaps = runs.flatMap(({ gone, come }): readonly (Swap | undefined)[] =>
    gone.length === come.length
      ? gone.map((line, at) => readSwap(line, come[at] ?? ""))
      : [undefined],
  );
  const [first] = swaps;
  if (first === undefined) return undefined;
  const { gone, come } = first;
  if (!swaps.every((each) => each?.gone === gone && each.come === come)) return undefined;
  if (![gone, come].every((text) => text === "" || isSayable(text))) return undefined;
  if (gone === "") return { form: "each-more", parts: { is: come } };
  if (come === "") return { form: "each-less", parts: { is: gone } };
  return { form: "each-other", parts: { was: gone, is: come } };
}
