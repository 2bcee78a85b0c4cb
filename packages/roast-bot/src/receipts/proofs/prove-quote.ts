import type { Exhibit } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { innerQuotes, withoutCommentMarks } from "../../lines/piece.ts";
import { isOnWordBoundaries } from "../tokens/find-phrases.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * A quote is a stretch of the exhibit on word boundaries; of a commit's subject or a pull
 * request's title the whole.
 */
export function proveQuote(stretch: CitedStretch, exhibit: Exhibit): Proof {
  // Code inside of a quote is a part of it, whether its marks were cited with it or not.
  const said = stretch.sentence.slice(stretch.start, stretch.end);
  const marked = scanMarks(said).filter(({ kind }) => kind !== "plain");
  const quoted = marked.length === 0 ? [stretch.text] : marked.map(({ inner }) => inner);
  for (const text of quoted) {
    if (!isQuotedFrom(text, exhibit.text)) {
      return refuted("quote-not-in-exhibit", `“${text}” does not stand in exhibit ${exhibit.id}`);
    }
    // A remark of the log stands right behind the whole of its subject, and a referee reads it whole.
    const isRead =
      stretch.rests.includes(exhibit) &&
      !isWholeSubject.test(stretch.sentence.slice(0, stretch.start));
    const heading = isRead || stretch.behind === exhibit ? undefined : readHeading(exhibit);
    if (
      heading !== undefined &&
      !listWholes(heading).includes(innerQuotes(text)) &&
      !isQuotedFrom(text, readBody(exhibit))
    ) {
      return refuted("subject-cut-short", `the whole of it is “${heading}”`);
    }
  }
  return { kind: "proven", covers: ({ kind }) => kind === "quote" || kind === "code" };
}

/** “The subject is “...””: then all of it is. */
const isWholeSubject = /\b(?:subject|title)\b(?: \w+){0,3}[:,]? $/i;

/** Whether the text stands in the exhibit's text, with no word cut in two. */
export function isQuotedFrom(text: string, source: string): boolean {
  if (text.trim() === "") return false;
  return [source, withoutCommentMarks(source)].some((each) =>
    standsIn(oneLine(text), oneLine(each)),
  );
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
  return undefined;
}

function readBody({ text }: Exhibit): string {
  const at = text.indexOf("\n");
  return at === -1 ? "" : text.slice(at + 1);
}
