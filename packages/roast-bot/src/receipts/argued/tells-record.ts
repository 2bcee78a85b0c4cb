import type { Exhibit } from "@mea-culpa/formats";
import { plainWords } from "../tokens/plain-words.ts";
import { isRegularPast } from "../words/pasts.ts";
import { readWords } from "../tokens/read-words.ts";
import { stemWord } from "../words/inflect.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/**
 * Whether a sentence that rests on commits and reviews tells of them what stands in their fields: when
 * and in which order they came, how much they changed. That is no testimony, as long as it says
 * nothing else: no deed, no denial, and no thing that the exhibits themselves do not name. A remark of
 * the log stands right behind the subject that it retells, so it may say as well what was edited.
 */
export function tellsRecord(
  told: string,
  { sentence, tokens, cited }: ClaimingSentence,
  behind?: Exhibit,
): boolean {
  const isRemark = (behind !== undefined && cited.includes(behind)) || says.test(sentence.text);
  if (!isRemark && !tokens.some(({ kind }) => mechanical.has(kind))) return false;
  const hasFigure = sentence.cites.some(({ kind }) => kind === "figure");
  const named = readStems(cited.map(({ text }) => text));
  const subjects = readStems(
    cited.flatMap((each) => (each.kind === "commit" ? [each.subject] : [])),
  );
  const words = readWords(told);
  return words.every(({ lower, end }, at) => {
    // A “no-op” denies nothing.
    if (denials.test(lower) && told[end] !== "-") return false;
    const stem = stemWord(lower);
    const before = words[at - 1]?.lower ?? "";
    const isSubject = subjects.has(stem);
    if (article.test(before) || happens.test(lower) || (hasFigure && changes.test(lower)))
      return true;
    if (outcomes.test(lower)) return isRemark && isSubject;
    if (isRemark && (edits.test(lower) || named.has(stem))) return true;
    return isSubject || !(edits.test(lower) || (isRegularPast(lower) && passive.test(before)));
  });
}

function readStems(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(plainWords).map(stemWord));
}

/** “The patch” is a thing, whatever “to patch” is. */
const article = /^(?:the|an?|its|this|that|another)$/;
const passive = /^(?:was|were|been|is|are|be|gets?|got)$/;

/** “Pull request #7 moves it into one package”: what it moves, its own words say. */
const says = /^(?:the |this )?pull request #\d+ [a-z]+s\b/i;

/** What an edit is by itself: told with its time, and in the words of its own subject, it is a record. */
const edits =
  /^(?:add|remov|delet|renam|mov|replac|skip|document|revert|turn|split|inlin|extract|swap|drop|introduc|restor|cover|cop|promot|undo|undid|undone)/;
/** What an edit did: that its subject promises. */
const outcomes = /^(?:fix|break|broke|touch)/;
const mechanical: ReadonlySet<string> = new Set("number ordinal time order quote".split(" "));
/** What befalls a commit, by its own fields. */
const happens = /^(?:merg|writ|wrote|edit|arriv|follow|finish|commit|late|early|start|end)/;
/** What a figure of its lines says. */
const changes = /^(?:add|delet|remov|chang|simplif)/;
const denials = /^(?:no|none|not|nothing|nobody|nowhere|without|.*n't)$/;
