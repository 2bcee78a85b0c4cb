import type { PackIndex } from "./pack-index.ts";

/** The order words that a remark may use because of where its commit stands in the log. */
export function orderProvenByLog(
  items: readonly { readonly exhibit: string }[],
  number: number,
  { exhibits }: PackIndex,
): ReadonlySet<string> {
  const words = new Set<string>();
  const commit = exhibits.get(items[number]?.exhibit ?? "");
  if (commit?.kind !== "commit") return words;
  if (number > 0) for (const word of ["then", "next", "again", "later"]) words.add(word);
  if (commit.position === 1) words.add("first");
  const positions = [...exhibits.values()].map((exhibit) =>
    exhibit.kind === "commit" ? exhibit.position : 0,
  );
  if (commit.position === Math.max(...positions)) {
    for (const word of ["last", "finally"]) words.add(word);
  }
  return words;
}
