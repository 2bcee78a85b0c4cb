import type { Author } from "../promise/promise.ts";
import type { Whose } from "./dev-log-entry.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import { type CommitAuthor, isBotName, isAuthorCommit, isAuthorName } from "./person.ts";

/**
 * Tells whose an entry is from all its versions, oldest first.
 *
 * roast-bot's own are told first, because none of them may ever count: its mark or trailer in any
 * version, itself among the authors, or a tag that says roast where no author is named who is the
 * promise's. Then front matter has the word, then the author of the commit that introduced the text.
 */
export function tellWhose(options: {
  who: Author;
  versions: readonly EntryFields[];
  introducedBy: CommitAuthor | undefined;
  slotTrailers: readonly string[];
}): Whose {
  const { who, versions, introducedBy, slotTrailers } = options;
  const names = [...new Set(versions.flatMap(({ authors }) => authors))];
  const own = names.find((name) => isAuthorName(who, name));
  const isBotCommit =
    introducedBy !== undefined && names.length === 0 && isBotName(introducedBy.authorName);

  if (versions.some(({ botMark }) => botMark)) return { kind: "bot", because: "mark" };
  if (slotTrailers.length > 0) return { kind: "bot", because: "trailer" };
  if (names.some(isBotName) || isBotCommit) return { kind: "bot", because: "author" };
  if (own === undefined && versions.some(({ roastTag }) => roastTag)) {
    return { kind: "bot", because: "tag" };
  }
  if (own !== undefined) return { kind: "author", through: "front-matter", name: own };
  if (names.length > 0) return { kind: "other", through: "front-matter", names };
  if (introducedBy !== undefined && isAuthorCommit(who, introducedBy)) {
    return { kind: "author", through: "commit", name: introducedBy.authorName };
  }
  const committers = introducedBy === undefined ? [] : [signature(introducedBy)];
  return { kind: "other", through: "commit", names: committers };
}

function signature({ authorName, authorMail }: CommitAuthor): string {
  return `${authorName} <${authorMail}>`;
}
