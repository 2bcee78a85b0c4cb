import type { ExhibitRequest } from "../charges/charge.ts";
import type { Change } from "./change.ts";
import type { Exhibit } from "./exhibit.ts";

/** The request by which a change would make this exhibit again; `undefined` if it never would. */
export function requestOfExhibit(exhibit: Exhibit, change: Change): ExhibitRequest | undefined {
  switch (exhibit.kind) {
    case "pull-request":
      return { kind: "pull-request" };
    case "commit":
      return { kind: "commit", position: exhibit.position };
    case "file":
      return { kind: "file", path: exhibit.path };
    case "lines": {
      const { path, side, from, to, commit } = exhibit;
      const own = change.commits.find(({ sha }) => sha === commit);
      // Lines of the merged diff are pinned to the merge, all others to a commit of the branch.
      if (own === undefined && commit !== change.mergeCommit) return undefined;
      const merged = commit === change.mergeCommit || own === undefined;
      return { kind: "lines", path, side, from, to, ...(!merged && { commit: own.position }) };
    }
    case "review":
    case "list":
      return undefined;
  }
}
