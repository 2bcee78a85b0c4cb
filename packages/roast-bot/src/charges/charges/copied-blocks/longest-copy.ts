import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { normaliseLine } from "../../reading/read-change.ts";

/** Consecutive added lines of a file, by their first and last number. */
interface Stretch {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch that was added more than once; the first one comes first. */
export type Copies = readonly [Stretch, Stretch, ...Stretch[]];

interface Line {
  line: BlamedLine;
  key: string;
  /** Lines of the same run follow one another in their file, but for blank ones. */
  run: number;
}

/**
 * The longest stretch of at least `shortest` lines, blank ones aside, that was added again without
 * overlap, and that `isWorthIt`.
 */
export function findLongestCopy(
  added: readonly BlamedLine[],
  options: {
    readonly shortest: number;
    readonly isWorthIt: (lines: readonly BlamedLine[]) => boolean;
  },
): Copies | undefined {
  const lines = numberRuns(added);
  let longest: { readonly length: number; readonly at: readonly number[] } | undefined;
  for (const at of repeats(lines, options.shortest)) {
    const [one, other] = at;
    if (one === undefined || other === undefined || other - one < options.shortest) continue;
    // What starts inside the longest stretch is the rest of it; looking again would take for ever
    // where whole files are copies.
    const start = longest?.at[0] ?? one;
    if (one > start && one < start + (longest?.length ?? 0)) continue;
    const length = commonLength(lines, { one, other });
    const own = lines.slice(one, one + length).map(({ line }) => line);
    if (length <= (longest?.length ?? 0) || !options.isWorthIt(own)) continue;
    const apart = at.filter((each, index) => index === 0 || each - (at[index - 1] ?? 0) >= length);
    const whole = apart.filter(
      (each) => each === one || commonLength(lines, { one, other: each }) >= length,
    );
    longest = { length, at: whole };
  }
  const [first, second, ...rest] = (longest?.at ?? []).map((at) =>
    stretch(lines.slice(at, at + (longest?.length ?? 0))),
  );
  return first && second ? [first, second, ...rest] : undefined;
}

function numberRuns(added: readonly BlamedLine[]): readonly Line[] {
  let run = 0;
  return added
    .map((line, index) => {
      const previous = added[index - 1];
      if (previous?.path !== line.path || previous.number !== line.number - 1) run += 1;
      return { line, key: normaliseLine(line.text), run };
    })
    .filter(({ key }) => key !== "");
}

/** Where stretches of `length` lines start that stand more than once, by what they say. */
function repeats(lines: readonly Line[], length: number): readonly (readonly number[])[] {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + length <= lines.length; at += 1) {
    if (lines[at]?.run !== lines[at + length - 1]?.run) continue;
    const key = lines
      .slice(at, at + length)
      .map((line) => line.key)
      .join("\n");
    const known = starts.get(key);
    if (known) known.push(at);
    else starts.set(key, [at]);
  }
  return [...starts.values()].filter((at) => at.length > 1);
}

/** How many lines from two places on say the same, before the first one reaches the second. */
function commonLength(
  lines: readonly Line[],
  { one, other }: { readonly one: number; readonly other: number },
): number {
  let length = 0;
  while (
    one + length < other &&
    lines[one + length]?.key === lines[other + length]?.key &&
    lines[one + length]?.run === lines[one]?.run &&
    lines[other + length]?.run === lines[other]?.run
  ) {
    length += 1;
  }
  return length;
}

function stretch(lines: readonly Line[]): Stretch {
  const [first, last] = [lines[0]?.line, lines.at(-1)?.line];
  return { path: first?.path ?? "", from: first?.number ?? 0, to: last?.number ?? 0 };
}
