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
  return data.author.some((author) => author.toLowerCase() === "roast-bot");
}

/** The path of an entry's page from the root. */
export function entryPath({ id }: Pick<Entry, "id">): string {
  return `/entries/${id}.html`;
}
