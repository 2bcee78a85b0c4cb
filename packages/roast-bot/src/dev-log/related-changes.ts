import type { FileChange, LoggedCommit } from "../git/parse-raw-log.ts";
import type { EntryPlaces } from "./entry-places.ts";

/**
 * Narrows a log to the files that ever were entries or may have become one: by a rename, by the same
 * text elsewhere, or because they went with the commit that brought an entry. A site's other pages
 * need not be read. Files from which entries inherit stay.
 */
export function keepRelated(
  commits: readonly LoggedCommit[],
  places: EntryPlaces,
): readonly LoggedCommit[] {
  const paths = new Set<string>();
  const blobs = new Set<string>();
  const changes = commits.flatMap((commit) => commit.changes);
  for (const change of changes) if (places.isEntry(change.path)) add(change);
  spread();
  for (const commit of commits) {
    const brings = commit.changes.some(({ path, blob }) => blob !== undefined && paths.has(path));
    const gone = brings ? commit.changes.filter(({ blob }) => blob === undefined) : [];
    for (const change of gone) if (places.mayBePage(change.path)) add(change);
  }
  spread();
  const isSource = ({ path, renamedFrom = path }: FileChange): boolean =>
    places.inheritance !== undefined &&
    [path, renamedFrom].some((each) => places.inheritance?.isSource(each));
  return commits.map((commit) => ({
    ...commit,
    changes: commit.changes.filter((change) => paths.has(change.path) || isSource(change)),
  }));

  function add({ path, renamedFrom, blob }: FileChange): void {
    paths.add(path);
    if (renamedFrom !== undefined) paths.add(renamedFrom);
    if (blob !== undefined) blobs.add(blob);
  }

  /** Adds what is connected to what is known, until nothing is. */
  function spread(): void {
    for (let before = -1; before !== paths.size + blobs.size;) {
      before = paths.size + blobs.size;
      for (const change of changes) {
        const { path, renamedFrom, blob } = change;
        const isKnown =
          paths.has(path) ||
          (renamedFrom !== undefined && paths.has(renamedFrom)) ||
          (blob !== undefined && blobs.has(blob));
        if (isKnown) add(change);
      }
    }
  }
}
