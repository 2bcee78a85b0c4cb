import type { CommitExhibit, EvidencePack, Exhibit, ListedExhibit } from "@mea-culpa/formats";

/** What a pack has of a commit: all of it, or what the message of a squash lists. */
export type LoggedExhibit = CommitExhibit | ListedExhibit;

export function isLogged(exhibit: Exhibit): exhibit is LoggedExhibit {
  return exhibit.kind === "commit" || exhibit.kind === "listed";
}

/** What the log says, in its order: the commits that a squash lists, where these are all that is known. */
export function readLog({ exhibits }: EvidencePack): readonly LoggedExhibit[] {
  return onlyLogged(exhibits).toSorted((one, other) => one.position - other.position);
}

/** The commits among exhibits; beside what it lists, a squash is none. */
export function onlyLogged(exhibits: readonly Exhibit[]): readonly LoggedExhibit[] {
  const logged = exhibits.filter(isLogged);
  const listed = logged.filter(({ kind }) => kind === "listed");
  return listed.length > 0 ? listed : logged;
}
