import type { CommitExhibit, Exhibit, ListedExhibit } from "@mea-culpa/formats";

/** What a pack has of a commit: all of it, or what the message of a squash lists. */
export type LoggedExhibit = CommitExhibit | ListedExhibit;

export function isLogged(exhibit: Exhibit): exhibit is LoggedExhibit {
  return exhibit.kind === "commit" || exhibit.kind === "listed";
}
