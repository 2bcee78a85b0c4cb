import type { CaseFile } from "./case-file.ts";
import { isPlural } from "../sentences/is-plural.ts";
import { subjectThings } from "./subject-things.ts";

/** The thing that a change turns around, as its own log calls it. */
export interface Protagonist {
  readonly text: string;
  /** The exhibit in which these words stand. */
  readonly exhibit: string;
}

/** Which thing the log names most often, of equals the one it names first; else the title's. */
export function findProtagonist(file: CaseFile): Protagonist | undefined {
  const named = new Map<string, { count: number; protagonist: Protagonist }>();
  for (const { exhibit, thing, from, to } of file.commits) {
    for (const text of new Set([thing, from, to])) {
      if (text === undefined || text.split(" ").length > 3 || isPlural(text)) continue;
      const key = text.toLowerCase();
      const known = named.get(key);
      if (known) known.count += 1;
      else named.set(key, { count: 1, protagonist: { text, exhibit: exhibit.id } });
    }
  }
  const [most] = [...named.values()].sort((one, other) => other.count - one.count);
  if (most) return most.protagonist;
  const { pullRequest } = file;
  const thing = pullRequest && subjectThings(pullRequest.title).thing;
  return pullRequest && thing ? { text: thing, exhibit: pullRequest.id } : undefined;
}
