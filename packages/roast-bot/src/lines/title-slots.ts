import type { PullRequestExhibit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { type Piece, plain, quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { readTitleWords } from "./title-words.ts";

/**
 * A pull request's `{title}`, told as a `{task}`, as what it is `{doing}` or as the `{thing}` that it
 * brings (`title-words.ts`), and in quotation marks where it is one of a branch, of something
 * unfinished or an answer to a question; and the lines that it brings or takes where it says otherwise.
 */
export function titleSlots(pullRequest: PullRequestExhibit, figures: Slots): Slots {
  const { id, title, additions, deletions } = pullRequest;
  const words = readTitleWords(pullRequest);
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    title: () => quoted(title, id),
    task: () => words.task,
    avoided: () => words.avoided,
    doing: () => words.doing,
    thing: () => words.thing,
    "title-in-progress": () =>
      /\bwip\b|\bwork in progress\b|^\[?draft\b/i.test(title) ? quoted(title, id) : undefined,
    "title-kind": () => {
      const kind = titleKinds.find((each) => each.title.test(title));
      return kind && plain(kind.is);
    },
    "more-deleted": () => (deletions > additions ? figures("f.lines.deleted") : undefined),
    "added-on-removal": () =>
      /^(?:remove|drop|delete|get rid of)\b/i.test(parseSubject(title).text) &&
      additions >= 2 * deletions
        ? figures("f.lines.added")
        : undefined,
    "deleted-on-adding": () =>
      /^(?:add|adds|added|introduce)\b/i.test(parseSubject(title).text) &&
      deletions >= 20 &&
      deletions >= additions
        ? figures("f.lines.deleted")
        : undefined,
  };
  return (name) => makers[name]?.();
}

/** Titles that say something else than what a change does, and what they are. */
const titleKinds: readonly { readonly title: RegExp; readonly is: string }[] = [
  {
    title: /^(?:working|trying|playing|experimenting|fiddling) (?:on|with|around|out)\b/i,
    is: "what one says when asked from the next desk",
  },
  {
    title:
      /^(?:patch[ -]?\d+|(?:feature|feat|fix|bugfix|hotfix|issue|dev)\/[\w./ -]+|issue \S+|[a-z\d]+(?:-[a-z\d]+){2,})$/i,
    is: "what a branch is called",
  },
  { title: /^Revert "[^"]+"$/, is: "the title that it reverts, with a word in front" },
];
