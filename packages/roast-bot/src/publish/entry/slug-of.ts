/**
 * The slug of a roast's entry: the title's letters and digits in ASCII, then the slot, which makes
 * it unique. At most 80 characters of `[a-z0-9-]`; `roast` where the title leaves nothing.
 */
export function slugOf({
  title,
  slot,
}: {
  readonly title: string;
  readonly slot?: number;
}): string {
  const tail = slot === undefined ? "" : `-slot-${slot}`;
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const head = (words ?? [])
    .join("-")
    .slice(0, longest - tail.length)
    .replace(/-+$/, "");
  return `${head === "" ? "roast" : head}${tail}`;
}

const longest = 80;
