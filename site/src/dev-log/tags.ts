import type { Entry } from "./entries.ts";
import { slug } from "./slug.ts";

/** A tag with its entries, the newest first. */
export interface Tag {
  readonly name: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly entries: readonly Entry[];
}

/** The tags of the entries, by name. Tags that differ only in case or punctuation are one. */
export function collectTags(entries: readonly Entry[]): readonly Tag[] {
  const tags = new Map<string, { name: string; entries: Entry[] }>();
  for (const entry of entries) {
    for (const name of new Set(entry.data.tags)) {
      const tag = tags.get(slug(name)) ?? { name, entries: [] };
      if (tag.entries.at(-1) !== entry) tag.entries.push(entry);
      tags.set(slug(name), tag);
    }
  }
  return [...tags]
    .map(([slug, tag]) => ({ slug, ...tag }))
    .toSorted((one, other) => one.slug.localeCompare(other.slug));
}

/** The path of a tag's page from the root. */
export function tagPath(name: string): string {
  return `/tags/${slug(name)}.html`;
}
