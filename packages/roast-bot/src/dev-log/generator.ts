import type { GeneratorName } from "../promise/promise.ts";
import type { EntryFields } from "./entry-fields.ts";

/** What roast-bot must know of a site generator to tell what its readers can see. */
export interface SiteGenerator {
  readonly name: GeneratorName;
  /** Whether entries dated in the future stay hidden until then, unless the promise says else. */
  readonly hidesFuture: boolean;
  /** The folder below which every page of the site comes from: a move inside it is no news. */
  contentRoot(entries: string): string;
  /**
   * Whether a file is a page of its own. `path` is relative to the folder of entries; `exists`
   * tells of other files there.
   */
  isPage(path: string, exists: (path: string) => boolean): boolean;
  /** Reads what decides about an entry from the values of its front matter. */
  fields(values: Readonly<Record<string, unknown>>): EntryFields;
}
