import type { CitedStretch } from "../proofs/proof.ts";
import { isLogged } from "../../case/logged.ts";
import { plainWords } from "../tokens/plain-words.ts";
import { readWords } from "../tokens/read-words.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { edits, happens, outcomes } from "../words/deeds.ts";
import { isRegularPast, stemWord } from "../words/inflect.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/**
 * Whether a sentence tells what it rests on as somebody's words: “the commit says”, “by its own body”,
 * “the number in the plan”, two quotes side by side, or a quote of which it says nothing that happened
 * to the work.
 */
export function tellsTestimony(text: string): boolean {
  const stretches = scanMarks(text);
  const quotes = stretches.filter(({ kind }) => kind === "quote").length;
  if (quotes > 1) return true;
  const prose = stretches.map(({ kind, inner }) => (kind === "plain" ? inner : "“”")).join("");
  if (speaks.test(prose) || placed.test(prose)) return true;
  if (quotes === 0) return (speaker.test(prose) && speech.test(prose)) || itSays.test(prose);
  return speech.test(prose) || addsQuote.test(prose);
}

/** “...”, it adds. */
const addsQuote = /”,? (?:it|the (?:text|body|message)) (?:adds|goes on)\b/;

/** What consists of words and can do nothing but say them. */
const words = String.raw`(?:(?:the|its|an?|this|that|each|every|one|whose|\w+'s) (?:\w+ )?(?:(?:commit|pull request) )?(?:message|body|bodies|description|title|subject|review|changelog))`;

/** “The body apologises”: but “the body is parsed” is of another body. */
const speaks = new RegExp(
  String.raw`\b${words}(?:,[^,]*,)? (?:(?:\w+ly|also|even|still|then|only|itself) )*(?!is\b|was\b|has\b|had\b|gets?\b|does\b|says?\b)[a-z]+(?:[^s\W]s|ed)\b`,
  "i",
);

/** “The number in the plan”, “by its own message”. */
const placed = new RegExp(
  String.raw`\b(?:in|by|from|to|per|according to) (?:${words}|(?:the|its) (?:own )?plan)\b`,
  "i",
);

/** “What it does not say is which”: who spoke, the sentence before has told. */
const itSays =
  /\bit (?:(?:does not|doesn't|never|also|only|even|itself) )?(?:says?|admits?|promises|explains?|mentions?)\b/i;
const speaker =
  /\b(?:commits?|message|bod(?:y|ies)|description|pull request|title|subject|review(?:er)?s?|comments?|log|note|issue|label)\b/i;
const speech =
  /\b(?:says?|said|saying|admit\w*|claim\w*|promis\w*|explain\w*|calls?|called|reports?|reported|confess\w*|notes?|noted|announc\w*|warn\w*|declar\w*|describ\w*|insist\w*|according to|mentions?|mentioned|names?|named|asks?|asked|states?|stated|answers?|answered|tells?|told|objects?|objected|reads?|puts? it|in (?:its own|the) words|to be believed|(?:meant|supposed|intended) to|th(?:inks?|ought) of|(?:['’]s|its|the) (?:\w+ )?(?:argument|reason|excuse|explanation|answer|apology|confession|words?))\b/i;

/**
 * Whether a sentence that rests on commits and reviews tells of them what stands in their fields: when
 * and in which order they came, how much they changed. That is no testimony, as long as it says
 * nothing else: no deed, no denial, and no thing that the exhibits themselves do not name. A remark of
 * the log stands right behind the subject that it retells, and what heads a text above it, so they may
 * say as well what was edited.
 */
export function tellsRecord(
  told: string,
  { sentence, tokens, cited }: ClaimingSentence,
  { behind, heads = false }: Pick<CitedStretch, "behind" | "heads">,
): boolean {
  const isRemark = heads || (behind !== undefined && cited.includes(behind));
  // A share that a body gives is no record of what was edited.
  const isShare = tokens.some(({ form }) => form === "percent");
  const isRecord = !isShare && tokens.some(({ kind }) => mechanical.has(kind));
  if (!isRemark && !isRecord) return false;
  const hasFigure = sentence.cites.some(({ kind }) => kind === "figure");
  const named = readStems(cited.map(({ text }) => text));
  const subjects = readStems(cited.flatMap((each) => (isLogged(each) ? [each.subject] : [])));
  // “Avoid keeping it alive” is not to keep it alive.
  const isDenying = cited.some(
    (each) =>
      isLogged(each) &&
      plainWords(each.subject).some((word) => denials.test(word) || avoiding.test(word)),
  );
  const words = readWords(told);
  return words.every(({ lower, end }, at) => {
    // A “no-op” denies nothing.
    if (denials.test(lower) && told[end] !== "-" && !(isRemark && isDenying)) return false;
    const stem = stemWord(lower);
    const before = words[at - (placing.test(words[at - 1]?.lower ?? "") ? 2 : 1)]?.lower ?? "";
    const isSubject = subjects.has(stem);
    if (article.test(before) || happens.test(lower) || (hasFigure && changes.test(lower)))
      return true;
    if (outcomes.test(lower)) return isRemark && isSubject;
    if (isRemark && (edits.test(lower) || named.has(stem))) return true;
    if (isSubject) return true;
    return !edits.test(lower) && (isRemark || !(isRegularPast(lower) && passive.test(before)));
  });
}

function readStems(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(plainWords).map(stemWord));
}

/** “The patch”, “the first fix” is a thing, whatever “to patch” is. */
const placing = /^(?:first|second|third|next|last|other|same|early|earlier|later)$/;
const article = /^(?:the|an?|its|this|that|another)$/;
const passive = /^(?:was|were|been|is|are|be|gets?|got)$/;

const mechanical: ReadonlySet<string> = new Set("number ordinal time order quote".split(" "));
/** What a figure of its lines says. */
const changes = /^(?:add|delet|remov|chang|simplif|touch)/;
const avoiding = /^(?:avoid|only|never|stop|prevent|ignor|skip|disallow|forbid|don't|remov|drop)/;
const denials = /^(?:no|none|not|nothing|nobody|nowhere|without|.*n't)$/;
