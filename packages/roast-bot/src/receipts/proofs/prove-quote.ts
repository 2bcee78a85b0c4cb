import type { Exhibit } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { innerQuotes, withoutCommentMarks } from "../../lines/piece.ts";
import { isOnWordBoundaries } from "../tokens/find-phrases.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * A quote is a stretch of the exhibit on word boundaries; of a commit's subject, a label, or the title
 * of a pull request or issue the whole.
 */
export function proveQuote(stretch: CitedStretch, exhibit: Exhibit): Proof {
  // Code inside of a quote is a part of it, whether its marks were cited with it or not.
  const said = stretch.sentence.slice(stretch.start, stretch.end);
  const marked = scanMarks(said).filter(({ kind }) => kind !== "plain");
  const quoted = marked.length === 0 ? [{ kind: "plain", inner: stretch.text }] : marked;
  for (const { kind, inner: text } of quoted) {
    const spellings = kind === "code" ? [text] : [text, withOtherInitial(text)];
    if (!spellings.some((each) => isQuotedFrom(each, exhibit.text))) {
      return refuted("quote-not-in-exhibit", `“${text}” does not stand in exhibit ${exhibit.id}`);
    }
    if (isSaidByBody(stretch) && !isOfBody(text, exhibit)) {
      return refuted("quote-not-in-exhibit", `“${text}” stands in no body`);
    }
    // A remark of the log stands right behind the whole of its subject, and a referee reads it whole.
    const isRead =
      stretch.rests.includes(exhibit) &&
      !isWholeSubject.test(stretch.sentence.slice(0, stretch.start));
    const heading = isRead || stretch.behind === exhibit ? undefined : readHeading(exhibit);
    if (
      heading !== undefined &&
      !spellings.some(
        (each) =>
          listWholes(heading).includes(innerQuotes(each)) || isQuotedFrom(each, readBody(exhibit)),
      )
    ) {
      return refuted("subject-cut-short", `the whole of it is “${heading}”`);
    }
  }
  return { kind: "proven", covers: ({ kind }) => kind === "quote" || kind === "code" };
}

/** “Which was valid”: where a sentence begins, its quote begins with a capital. */
function withOtherInitial(text: string): string {
  const [initial = "", ...rest] = text;
  const small = initial.toLowerCase();
  return [initial === small ? initial.toUpperCase() : small, ...rest].join("");
}

/** “...”, says the body; the body says: “...”; or of the only quote of a sentence with a body that speaks. */
function isSaidByBody({ sentence, start, end }: CitedStretch): boolean {
  const isOnly = scanMarks(sentence).filter(({ kind }) => kind === "quote").length === 1;
  return (
    /\bbody says(?: \w+)?[:,]? $/i.test(sentence.slice(0, start)) ||
    /^,? says (?:the|its|that) body\b/i.test(sentence.slice(end)) ||
    (isOnly && /\bsays (?:the|its|that) body\b/i.test(sentence))
  );
}

/** Whether words stand in an exhibit elsewhere than in the line that heads it. */
function isOfBody(text: string, exhibit: Exhibit): boolean {
  if (readHeading(exhibit) === undefined) return true;
  return [text, withOtherInitial(text)].some((each) => isQuotedFrom(each, readBody(exhibit)));
}

/** “The subject is “...””: then all of it is. */
const isWholeSubject =
  /\b(?:subject|title|label|issue)\b(?: (?:is|was|reads?|says?|only|simply|just|itself|now))*[:,]? $/i;

/** Whether the text stands in the exhibit's text, with no word cut in two. */
export function isQuotedFrom(text: string, source: string): boolean {
  if (text.trim() === "") return false;
  return [source, withoutCommentMarks(source), withoutEscapes(source)].some((each) =>
    standsIn(oneLine(text), oneLine(each)),
  );
}

/** White space that code writes as `\n` is no part of the word behind it. */
function withoutEscapes(source: string): string {
  return source.replaceAll(/\\[nrt]/g, " ");
}

/**
 * Runs of white space are one space: what was wrapped is quoted on one line. Curly quotes inside a
 * quote become single ones, so that it ends where it ends.
 */
function oneLine(text: string): string {
  return innerQuotes(text.replaceAll(/\s+/g, " ").trim());
}

function standsIn(text: string, source: string): boolean {
  for (let at = source.indexOf(text); at !== -1; at = source.indexOf(text, at + 1)) {
    if (isOnWordBoundaries(source, { start: at, end: at + text.length })) return true;
  }
  return false;
}

/** A heading as it may be quoted: what counts its kind and its number are no words of it. */
function listWholes(heading: string): readonly string[] {
  const whole = innerQuotes(heading);
  const unnumbered = whole.replace(/ \((?:#|GH-)\d+\)$/, "");
  return [whole, unnumbered, unnumbered.replace(/^\w+(?:\([^()]*\))?!?: /, "")];
}

/** The line that is quoted whole or not at all. */
function readHeading(exhibit: Exhibit): string | undefined {
  if (isLogged(exhibit)) return exhibit.subject;
  if (exhibit.kind === "pull-request") return exhibit.title;
  if (exhibit.kind === "issue" || exhibit.kind === "label") return exhibit.text;
  return undefined;
}

function readBody({ text }: Exhibit): string {
  const at = text.indexOf("\n");
  return at === -1 ? "" : text.slice(at + 1);
}
