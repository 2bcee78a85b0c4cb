import type { PullRequestExhibit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { splitSentences } from "../charges/log/testimony.ts";
import { looksLikeCode, named, type Piece } from "./piece.ts";

/** A title told as a part of a sentence, by its first word. */
export interface TitleWords {
  /** “adds a bell”: follows on what does it. */
  readonly does?: Piece;
  /** “ringing twice”: follows on “about”. */
  readonly doing?: Piece;
  /** “support for bells”: follows on “brings”. */
  readonly thing?: Piece;
}

/** Reads a pull request’s title as what it is to do; empty where it can only be quoted. */
export function readTitleWords({ title, id }: PullRequestExhibit): TitleWords {
  // What is taken back is not what the rest of the title says.
  if (/^(?:revert|undo)\b\S*: /i.test(title)) return {};
  const bare = title
    .replace(/^\p{Extended_Pictographic}\uFE0F? */u, "")
    .replace(/^(?:(?:\[[\w #+/-]+\]|\(#\d+\)) *)+/, "");
  const { text: whole, type } = parseSubject(bare);
  const text = (type === undefined ? whole.replace(area, "") : whole)
    .replace(
      /^(?:(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?)(?: issue)? #|issue #?|[A-Z]{2,}-)\d+(?: ?[:,-])?\s+/i,
      "",
    )
    .replace(/[;,.]? \(?(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|see|issue):? #?\d+\)?$/i, "")
    .replace(/[.!]+$/, "");
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
  if (rest === "" || !isProse(text)) return {};
  // What is made compliant, or whose panic is fixed, stands in front of “make compliant” and “fix panic”.
  if (fragment.test(rest) || (text !== bare && inFront.test(bare) && shortest.test(rest)))
    return {};
  const word = first.toLowerCase();
  const [, after = "", tail] = /^(\S+)\s+(.+)$/.exec(rest) ?? [];
  const adverbial =
    adverb.test(word) && tail !== undefined ? toBase(after.toLowerCase()) : undefined;
  if (adverbial !== undefined && tail !== undefined) {
    return hasSecondVerb(tail)
      ? {}
      : { does: told(`${word} ${inflect(adverbial)}`, { rest: tail, id }) };
  }
  const base = toBase(word);
  // “fix: allowed files logic” names what was wrong, and nobody allows it.
  if (word.endsWith("ed") && /^fix\b.*?: /i.test(title)) return {};
  if (base !== undefined && !/^(?:and|or|to|of|is|are|for|from|by|after|with|:)\b/i.test(rest)) {
    const isVerb = !isNoun.test(base) || object.test(rest);
    return isVerb && !hasSecondVerb(rest) ? { does: told(inflect(base), { rest, id }) } : {};
  }
  if (gerund.test(word)) return { doing: told(word, { rest, id }) };
  if (/^fix(?:es)?$/.test(word) && /^for\b/.test(rest))
    return { thing: told("a fix", { rest, id }) };
  return noun.test(word) ? { thing: told(word, { rest, id }) } : {};
}

/** What may be a second verb (“Add a bell and ring it”), in a form that the first one then has not; what ends in “s” fits. */
const goesOn =
  /(?:\b(?:and|or|then|but)|,|;|&) (?!(?:an?|the|all|any|each|every|no|both|this|that|these|those|its?|their|in|on|at|for|to|from|of|by|with|without|when|if|where|as|so|because|instead|not|other|more)\b)\p{Ll}[\p{Ll}-]*(?<!s)\s/u;

/** A second verb may also be written as the first one is: “Add a bell and Ring it”. */
function hasSecondVerb(rest: string): boolean {
  const written = rest.matchAll(/(?:\b(?:and|or|then|but)|[,;&])\s+(\p{Lu}\p{Ll}+)\s/gu);
  return goesOn.test(rest) || [...written].some(([, word = ""]) => toBase(word.toLowerCase()));
}

/** `adds`, `fixes`, `tries`. */
function inflect(base: string): string {
  if (/(?:s|x|z|sh|ch)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** Where a change is, before what it does: “notify/webhook: Fix crash”. */
const area = /^[\w./-]+: (?=[\p{L}-]+ )/u;

/** One thing, named without an article. */
const fragment = /^\p{Ll}*[\p{Ll}--s]$/v;
/** The part of the project, before what is done to it. */
const inFront = /^(?:\w+\([^)]*\)!?|[\w./-]+): /;
/** One word or two, none of which is a name of the code or says that it is all of it. */
const shortest =
  /^(?!(?:an?|the|all|any|each|every|no|both|this|its?)\b)[\p{L}-]+(?: [\p{L}-]+)?$/iu;

/** What can stand in a sentence without marks of its own. */
function isProse(text: string): boolean {
  return (
    text.length <= 120 &&
    !/[“”"*<>[\]{}|\\~…;]|https?:|www\.|(?<![\w:]):[a-z_+-]+:(?![\w:])|: | [-–—] |\.{2}|\p{Extended_Pictographic}/u.test(
      text,
    ) &&
    (text.match(/`/g) ?? []).length % 2 === 0 &&
    !/(?<![\p{L}\p{N}])['‘]\S/u.test(text) &&
    // A second sentence does not follow on “to”.
    splitSentences(text).length === 0 &&
    (text.match(/\(/g) ?? []).length === (text.match(/\)/g) ?? []).length
  );
}

function told(word: string, { rest, id }: { readonly rest: string; readonly id: string }): Piece {
  const shown = rest
    .split(" ")
    .map((each) => markCode(each))
    .join(" ");
  // Marks of code stand between the words; the line is licensed as a whole.
  const piece = shown === rest && !shown.includes("`") ? named(rest, id) : undefined;
  return { text: `${word} ${shown}`, cites: piece?.text === rest ? piece.cites : [] };
}

/** An identifier as code, with the mark of the sentence left outside. */
function markCode(word: string): string {
  const [, body = "", mark = ""] = /^(.*?)([.,:]?)$/.exec(word) ?? [];
  if (/^\(?(?:e\.g|i\.e)$/i.test(body)) return word;
  if (
    word.includes("`") ||
    !looksLikeCode(body) ||
    /^v?\d+(?:\.\d+)*$/.test(body) ||
    /^\(?[\p{L}’'-]+\)?$/u.test(body)
  ) {
    return /[a-z][A-Z]/.test(body) && !word.includes("`") && /^[\w.]+$/.test(body)
      ? `\`${body}\`${mark}`
      : word;
  }
  if (/^[\p{L}-]+\/[\p{L}-]+$/u.test(body)) return word;
  return `\`${body}\`${mark}`;
}

/** The plain form of a verb that titles begin with: `adds`, `added` and `add` are one. */
function toBase(word: string): string | undefined {
  if (verbs.has(word)) return word;
  for (const [end, instead] of endings) {
    if (!word.endsWith(end)) continue;
    const base = `${word.slice(0, -end.length)}${instead}`;
    if (verbs.has(base)) return base;
  }
  return undefined;
}

const endings = [
  ["ies", "y"],
  ["ied", "y"],
  ["es", ""],
  ["es", "e"],
  ["s", ""],
  ["ped", ""],
  ["ted", ""],
  ["ed", ""],
  ["ed", "e"],
] as const;

const verbs: ReadonlySet<string> = new Set(
  `accept adapt add adjust align allow append apply avoid backfill bring build bump cache call change check clarify
  clean collapse condense configure confirm consider consolidate convert correct create customize customise deduplicate defer delete
  deprecate deduplicate describe detect disable disallow disambiguate display document downgrade drop dump eliminate emit enable enforce ensure error exclude expand explain
  expose extend extract fire fix flush force forbid format generalize generate get give handle harden hide honor honour implement
  improve include increase infer inline install integrate introduce isolate keep let limit load log lower
  make mark mention migrate modify move normalize normalise oil omit optimize optimise override parse pass
  parametrize patch permit persist port prefer prepare preserve prioritize prevent print prohibit propagate provide publish put quote read recognize redefine
  recognise reduce refactor reject relax remove rename render reorganize replace report require
  resolve respect restore restrict restructure retry return reuse revert rewrite run sanitize separate send set
  show simplify skip sort specify speed split standardize start stop store streamline strip suggest support
  suppress switch sync take throw tighten track translate treat trim truncate try turn tweak unify
  update upgrade use validate verify warn wrap write`.split(/\s+/),
);

/** Those that a name may begin with as well (“Retry forever with wait”): verbs where what they are done to follows. */
const isNoun =
  /^(?:build|cache|call|change|check|clean|correct|display|document|error|fire|force|format|limit|load|log|lower|mark|override|pass|patch|permit|port|print|quote|report|retry|return|run|set|sort|speed|split|start|stop|store|strip|switch|sync|track|trim|try|turn)$/;

const object =
  /^(?:`|(?:up|out|the|an?|all|any|each|every|no|both|this|that|these|those|it|its|their|them|our|your)\b)/i;

const adverb = /^(?:properly|correctly|always|automatically|gracefully|optionally|consistently)$/;

const gerund =
  /^(?:add|allow|avoid|chang|clean|convert|fix|handl|implement|improv|introduc|mak|mov|refactor|remov|renam|replac|reduc|rework|simplify|support|switch|test|updat|upgrad|us|work)(?:p|t)?ing$/;

const noun = /^(?:support|better|improved|faster|more|improvements?|fixes|changes)$/;
