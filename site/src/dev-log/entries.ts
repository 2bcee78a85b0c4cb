import { getCollection, type CollectionEntry } from "astro:content";

/** An entry of the dev log, by its author or by the bot. */
export type Entry = CollectionEntry<"blog">;

/** Every entry but the drafts, the newest first. */
export async function publicEntries(): Promise<readonly Entry[]> {
  const entries = await getCollection("blog", ({ data }) => !data.draft);
  return entries.toSorted(
    (one, other) =>
      other.data.date.getTime() - one.data.date.getTime() || one.id.localeCompare(other.id),
  );
}

/** Whether the bot wrote it. */
export function isRoast({ data }: Entry): boolean {
  const byName = data.author.some((author) => author.toLowerCase() === "roast-bot");
  return byName || data.roast_bot !== undefined;
}

/** The path of an entry's page from the root. */
export function entryPath({ id }: Pick<Entry, "id">): string {
  return `/entries/${id}.html`;
}
