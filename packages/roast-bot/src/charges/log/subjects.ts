import { parseSubject } from "../../change/parse-subject.ts";

/**
 * The words by which two subjects can be told to be about the same thing: identifiers and longer
 * words, lower-case, without the words that every log is made of.
 */
export function readTellingWords(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}_]{2,}(?:[-.][\p{L}\p{N}_]{2,})*/gu) ?? [];
  const parts = words.flatMap((word) => [word, ...word.split(/[-.]/)]);
  return new Set(
    parts.map((word) => word.toLowerCase()).filter((word) => word.length > 3 && !common.has(word)),
  );
}

const common = new Set(
  `about above action actually after again also always annotation annotations because been before
  being better both branch build call calls case cases change changed changes check checks clean
  code commit config correct correctly default delete does done each error errors every extra
  file files final first from function functions good handle handling have here hints implement
  implementation imports improve instead into issue just keep last less like line lines logic
  main make makes method methods minor module more most move moved much naming need needed never
  next only option options other over package path pull refactor remove removed rename renamed
  replace replaced request revert review same should simple simplify some spacing start stop
  support switch test testing tests that them then there these this those through time type types
  typing typings under unit update updated usage used user users using value values version want
  when where which while whitespace with within without work working works wrong`.split(/\s+/),
);

/** Whether a subject says that something is put right. Typos, looks and merging are not worth the name. */
export function isFix(subject: string): boolean {
  const { type, text } = parseSubject(subject);
  if (
    /\b(typos?|spelling|grammar|wording|changelog|readme|docs?|docstrings?|markdown|lint\w*|eslint|clippy|format(?:ting|ter|ted)?|fmt|prettier|indent\w*|sort(?:ing|ed)?|import order\w*|isort|conflicts?|rebas\w+|merg\w+|feedback)\b/i.test(
      text,
    )
  ) {
    return false;
  }
  if (
    /^(fix(es|ed|ing|up)?|hot-?fix|bug-?fix|oops|repair|correct|really fix|actually fix|another fix|try to fix|attempt to fix|fixup!)\b/i.test(
      text,
    )
  ) {
    return true;
  }
  return type === "fix" || type === "hotfix" || type === "bugfix";
}

/** Whether a subject tells nobody what its commit does. */
export function saysNothing(subject: string): boolean {
  // What moves is named in front: `chore(deps): update`.
  if (/^\w+\(deps/.test(subject)) return false;
  return emptySubject.test(parseSubject(subject).text);
}

const emptySubject =
  /^(wip|w\.i\.p\.?|tmp|temp|asdf+\w*|foo|bar|stuff|things?|misc|various|changes?|some changes|more changes|minor changes|small changes|updates?|some updates|more|more stuff|more work|fix|fixes|more fixes|fix it|fix stuff|fix this|fix bugs?|bug ?fix(es)?|final|final fix|save|checkpoint|progress|work|work in progress|commit|first commit|tweaks?|oops|again|try|try again|test again|please work|hopefully|idk|lol|ok|done|ready|xxx+|todo|edits?|modifications?|fix-?ups?|fiuxp|nits?|cool|kewl|meow|wa+t|hm+|m?kay|maybe(?: \d+)?|yolo|blah|poke|[^\p{L}\p{N}]*|[a-z\d])[.!…]*$/iu;

/** Whether a subject is one that git or a forge wrote by itself. */
export function isMergeSubject(subject: string): boolean {
  return /^Merge (branch|remote-tracking branch|pull request|tag|commit)\b/.test(subject);
}

/** Whether a subject speaks of this pull request's own work: not of a merge, nor of what another one brought. */
export function isOwnSubject(subject: string, number: number | undefined): boolean {
  const named = parseSubject(subject).number;
  return !isMergeSubject(subject) && (named === undefined || named === number);
}

/** Whether a commit of this subject may have brought or taken out what stood, or stands, elsewhere. */
export function movesLines(subject: string): boolean {
  return elsewhere.test(subject);
}

const elsewhere =
  /^Merge\b|\b(?:mov(?:e|es|ed|ing)|renam\w+|re-?order\w*|sort(?:s|ed|ing)?|splits?|splitting|extract\w*|reorgani\w+|restructur\w+|re-?format\w*|re-?indent\w*|whitespace|cop(?:y|ies|ied)|refactor\w*|port(?:s|ed|ing)?|migrat\w+|convert\w*)\b/i;
