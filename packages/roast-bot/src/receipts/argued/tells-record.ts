import type { Exhibit } from "@mea-culpa/formats";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { plainWords } from "../tokens/plain-words.ts";
import { factWords } from "../words/facts.ts";
import { stemOf } from "../words/inflect.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/**
 * Whether a sentence that rests on commits and reviews tells of them what stands in their fields: when
 * and in which order they came, how much they changed. That is no testimony, as long as it says
 * nothing else: no deed, no denial, and no thing that the exhibits themselves do not name. A remark of
 * the log stands right behind the subject that it retells, so it may say as well what was edited.
 */
export function tellsRecord(
  left: readonly ClaimToken[],
  { sentence, tokens, cited }: ClaimingSentence,
  behind?: Exhibit,
): boolean {
  const isRemark = (behind !== undefined && cited.includes(behind)) || says.test(sentence.text);
  const hasFigure = sentence.cites.some(({ kind }) => kind === "figure");
  if (!isRemark && !tokens.some(({ kind }) => mechanical.has(kind))) return false;
  const named = new Set(cited.flatMap(({ text }) => plainWords(text).map(stemOf)));
  const subjects = new Set(
    cited.flatMap((each) => (each.kind === "commit" ? plainWords(each.subject).map(stemOf) : [])),
  );
  const things = new Set(left.filter(({ kind }) => kind === "thing").map(({ start }) => start));
  return left.every(({ kind, text, start }) => {
    const word = text.toLowerCase();
    if (things.has(start)) {
      if (happens.test(word)) return true;
      return isRemark || named.has(stemOf(word)) || isUnitNoun(word) || asked.test(word);
    }
    const isThing = article.test(sentence.text.slice(0, start));
    if (kind === "fact" && isThing && named.has(stemOf(word))) return true;
    // “Handling a full spool lasted ...” calls the commit by its subject, and claims nothing of it.
    const isCalled = edits.test(word) || word.endsWith("ing");
    const isSubject = subjects.has(stemOf(word));
    if (kind === "fact" && ((isCalled && (isRemark || isSubject)) || (isRemark && isSubject))) {
      return true;
    }
    if (kind === "fact") {
      return happens.test(word) || (hasFigure && changes.test(word)) || !factWords.has(word);
    }
    return kind !== "negation" && !denials.has(word);
  });
}

/** “Pull request #7 moves it into one package”: what it moves, its own words say. */
const says = /^(?:the |this )?pull request #\d+ [a-z]+s\b/i;

/** “The patch” is a thing, whatever “to patch” is. */
const article = /\b(?:the|an?|its|this|that|another) $/i;

/** What an edit is by itself: told with its time, and in the words of its own subject, it is a record. */
const edits =
  /^(?:add|remov|delet|renam|mov|replac|skip|document|revert|turn|split|inlin|extract|swap|drop|introduc|restor|cover|cop|promot|undo|undid|undone)/;
const mechanical: ReadonlySet<string> = new Set("number ordinal time order".split(" "));
const asked = /^(?:question|review|comment|reply|replies)/;
/** What befalls a commit, by its own fields. */
const happens = /^(?:merg|writ|wrote|edit|arriv|follow|finish|commit|late|early|start|end)/;
/** What a figure of its lines says. */
const changes = /^(?:add|delet|remov|chang|simplif)/;
const denials: ReadonlySet<string> = new Set(
  "no none nothing nobody never nowhere without".split(" "),
);
