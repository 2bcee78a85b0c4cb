import type { Change } from "../../change/change.ts";

/** Changelogs, and the folders in which their entries are collected one file each. */
export const isForUsers: RegExp =
  /(?:^|\/)(?:\.changeset\/(?!readme)[^/]+\.md|(?:changelog|changes|history|news|release[-_]?notes)(?:\.(?:md|rst|txt|markdown))?|\.changes\/unreleased\/[^/]+|(?:changes|changelog\.d|news(?:fragments)?|fragments|changelog|\.changelog)\/[^/]+\.(?:md|rst|txt|ya?ml|[a-z]+))$/i;

/** What a change says of itself as a whole: title, description, subjects and what it adds to a changelog. */
export function readNotes({ title, body, commits, files }: Change): string {
  const entries = files
    .filter(({ path }) => isForUsers.test(path))
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .flatMap(({ kind, text }) => (kind === "added" ? [text] : []));
  return [title, body, ...commits.map(({ subject }) => subject), ...entries].join("\n");
}
