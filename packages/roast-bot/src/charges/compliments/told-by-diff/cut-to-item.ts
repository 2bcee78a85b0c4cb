/** What one line of code has where another one has something else. */
interface Cut {
  readonly old: string;
  readonly now: string;
}

/**
 * Two lines of code cut to what differs: the shortest item of a list, argument or call that is whole on
 * both sides and says something by itself (`exists=False` and `exists=True`). None where there is no such
 * stretch, or it is most of the line.
 */
export function cutToItem(from: string, to: string): Cut | undefined {
  const [before, after] = [from.trim(), to.trim()];
  const length = Math.max(before.length, after.length);
  // A short one is seen at a glance, and a very long one nobody wrote.
  if (length <= longestWhole || length > longestWritten) return undefined;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  const longest = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < longest && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const starts = [0, ...listPlaces(before, begins)].filter((at) => at <= head);
  const ends = [...listPlaces(before, stops), before.length].filter(
    (at) => at >= before.length - tail,
  );
  return starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
    .map(({ start, end }) => ({
      old: before.slice(start, end),
      now: after.slice(start, after.length - before.length + end),
    }))
    .find(({ old, now }) => [old, now].every(isItem) && isFar(old, before) && isFar(now, after));
}

/** In characters. */
const longestWhole = 40;
const longestWritten = 500;

/** Behind an opening bracket or a mark between items, and where a name begins that is called. */
const begins = /(?<=[([{,;]\s*)(?=\S)|(?<![\w.$])(?=[\w.$]+[([])/g;
/** Before a closing bracket or a mark between items, and behind such a bracket. */
const stops = /(?=\s*[)\]},;])(?<!\s)|(?<=[)\]}])/g;

/** Brackets and commas in a text are none. */
function listPlaces(line: string, boundary: RegExp): readonly number[] {
  return [...line.matchAll(boundary)]
    .map(({ index }) => index)
    .filter((at) => !/["'`]/.test(line.slice(0, at).replaceAll(text, "")));
}

const text = /(["'])(?:\\.|(?!\1)[^\\])*\1/g;

/** Whether a stretch says something by itself, beside its value. */
function isItem(told: string): boolean {
  return closes(told) && (told.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0) >= 2;
}

/** Whether a stretch closes what it opens, and is no list. */
export function closes(told: string): boolean {
  let open = "";
  for (const sign of told.replaceAll(text, "q")) {
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

/** Whether so much less is told that it helps. */
function isFar(told: string, line: string): boolean {
  return told.length * 3 <= line.length * 2;
}
