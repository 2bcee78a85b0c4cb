import { scanMarks } from "../tokens/scan-marks.ts";

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
  return speech.test(prose);
}

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
  /\b(?:commits?|message|bod(?:y|ies)|description|pull request|title|subject|review(?:er)?s?|comments?|log|note)\b/i;
const speech =
  /\b(?:says?|said|saying|admit\w*|claim\w*|promis\w*|explain\w*|calls?|called|reports?|reported|confess\w*|notes?|noted|announc\w*|warn\w*|declar\w*|describ\w*|insist\w*|according to|mentions?|mentioned|names?|named|asks?|asked|states?|stated|answers?|answered|tells?|told|objects?|objected|reads?|puts? it|in (?:its own|the) words|to be believed|(?:meant|supposed|intended) to|th(?:inks?|ought) of|(?:['’]s|its|the) (?:\w+ )?(?:argument|reason|excuse|explanation|answer|apology|confession|words?))\b/i;
