import type { PullRequestExhibit } from "@mea-culpa/formats";
import { quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { readTitleWords } from "./title-words.ts";

/**
 * A pull request's `{title}`, told as a `{task}`, as what it is to be `{avoided}`, as what it is
 * `{doing}` or as the `{thing}` that it brings (`title-words.ts`).
 */
export function titleSlots(pullRequest: PullRequestExhibit): Slots {
  const { task, avoided, doing, thing } = readTitleWords(pullRequest);
  const pieces = new Map(Object.entries({ task, avoided, doing, thing }));
  return (name) =>
    name === "title" ? quoted(pullRequest.title, pullRequest.id) : pieces.get(name);
}
