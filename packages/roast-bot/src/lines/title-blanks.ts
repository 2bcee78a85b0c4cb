import type { PullRequestExhibit } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../case/logged.ts";
import { parseSubject } from "../change/parse-subject.ts";
import type { Facts } from "./facts.ts";
import { plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * A pull request's `{title}`, also as `{short-title}` where it is that (`{blank-title}` where that tells nothing), `{unnamed}` is nothing where it is one word, which may be the name of a branch.
 * Of commits that landed one by one only the `{last-title}` is known.
 */
export function titleBlanks(pullRequest: PullRequestExhibit, { log }: Facts): Blanks {
  if (isTitleOfLast(pullRequest, log)) {
    return (name) =>
      name === "last-title" ? quoted(pullRequest.title, pullRequest.id) : undefined;
  }
  // Its own number stands beside it; another's is a part of the title.
  const { number, title: bare } = parseSubject(pullRequest.title);
  const title = quoted(number === pullRequest.number ? bare : pullRequest.title, pullRequest.id);
  return (name) => {
    if (name === "blank-title") return tellsNothing(pullRequest.title) ? title : undefined;
    const isOneWord = !/\s/.test(pullRequest.title);
    if (name === "unnamed") return isOneWord ? plain("") : undefined;
    const most = lengths[name];
    return most !== undefined && pullRequest.title.length <= most && !isOneWord ? title : undefined;
  };
}

/** Whether several commits landed one by one, so that git tells no title but that of the last. */
export function isTitleOfLast(
  { mergeCommit, title }: PullRequestExhibit,
  log: readonly LoggedExhibit[],
): boolean {
  const last = log.at(-1);
  const isLast = last?.kind === "commit" && last.sha === mergeCommit && log.length > 1;
  return isLast && parseSubject(last.subject).text === parseSubject(title).text;
}

/** In characters; of a longer one a list of pages shows half. */
const lengths: Readonly<Record<string, number>> = {
  title: Infinity,
  "short-title": 100,
};

/** Whether a title of several words is nothing but dates, branches and the like. */
function tellsNothing(title: string): boolean {
  const { text } = parseSubject(title);
  return /\s/.test(text) && !/[\p{L}\p{N}]/u.test(text.replaceAll(blank, ""));
}

const blank =
  /\b(?:next|weekly|daily|from|main|master|dev(?:elop(?:ment)?)?|branch|changes?|updates?|fix(?:es)?|various|misc|stuff|minor|small|few|some|several|more|bunch|lots?|of|and|the|an?|new|features?|tweaks?|clean-?ups?|improvements?|wip|work|working|issues?|\d[\d.-]*)\b/gi;
