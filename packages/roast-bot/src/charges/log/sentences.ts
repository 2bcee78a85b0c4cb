/** Words that end on a full stop in the middle of a sentence; some of them only before a number or a name. */
const abbreviation = String.raw`\b(?:[Ee]\.?g|[Ii]\.?e|[Ee]tc|[Vv]s|[Cc]f|[Aa]pprox|[Rr]esp|[Ii]ncl|[Ee]sp|[Vv]iz|a\.k\.a|w\.r\.t|Mrs?|Ms|Dr|Prof|St)|\b(?:[Nn]o|[Nn]r|[Ff]igs?|[Ss]ec|[Cc]h|[Ee]qs?|pp?|[Vv]ol|[Vv]|[Vv]er|[Rr]ev)(?=\.\s+v?\d)|(?<![\p{L}\p{N}])\p{Lu}(?=\.\s+\p{Lu})`;

/**
 * What ends a sentence: a mark with whatever closes behind it, and then nothing, or what begins
 * another one. That is neither a small letter nor a parenthesis, which still belongs to what stands before it.
 */
const end = String.raw`(?<!${abbreviation})[.!?][)"'”’]*(?=\s+[^\s\p{Ll}([]|\s*$)`;

const first = new RegExp(`^.+?${end}`, "u");
const ends = new RegExp(`(?<=${end}) `, "u");
const closed = new RegExp(`${end}$`, "u");

/** The first sentence of a text that stands on one line, with its full stop; empty where none ends. */
export function readSentence(text: string): string {
  return first.exec(text)?.[0] ?? "";
}

/** The sentences of a text with their full stops, on one line each; what has none is no sentence. */
export function splitSentences(text: string): readonly string[] {
  return splitAll(text).filter((sentence) => closed.test(sentence));
}

/** The same with what stands behind the last full stop. */
export function splitAll(text: string): readonly string[] {
  return text.replaceAll(/\s+/g, " ").trim().split(ends);
}

/** In characters: what stands in lines that are no wider may have been broken anywhere. */
const usualWidth = 72;

/**
 * The paragraphs and list items of a message, without what is fenced as code. A line that ends in the middle
 * of nothing, before one that begins with a capital for which there was room, is a paragraph of its
 * own: three subjects below one another are no sentence.
 */
export function splitParagraphs(body: string): readonly string[] {
  return body
    .replaceAll(/^[ \t]*(`{3,}|~{3,})[^]*?(?:^[ \t]*\1|$(?![^]))/gm, "\n")
    .split(/\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)]) )/)
    .flatMap(splitLines);
}

function splitLines(paragraph: string): readonly string[] {
  const lines = paragraph.split("\n");
  const width = Math.max(usualWidth, ...lines.map(({ length }) => length));
  const parts: string[] = [];
  for (const [at, line] of lines.entries()) {
    const above = (lines[at - 1] ?? "").trimEnd();
    const [word = ""] = /^\S+/.exec(line.trimStart()) ?? [];
    const isBroken =
      /^[\p{Lu}\p{N}`#]/u.test(word) &&
      !/[.!?:;,–—(-]$/.test(above) &&
      above.length + 1 + word.length <= width;
    if (at === 0 || isBroken) parts.push(line);
    else parts.push(`${parts.pop() ?? ""}\n${line}`);
  }
  return parts;
}

/** Whether a sentence answers what stands before it, by what is done now: that alone tells how it was. */
export function answers(sentence: string): boolean {
  return answer.test(sentence);
}

/** A change, by what it is called. */
const own =
  "this (?:pr|pull request|change|commit|patch|branch|diff|fix|mr|merge request|update|refactor\\w*)";
/** What is done by what is only called “this”, and may be the matter as well as the change. */
const deeds =
  "adds?|allows?|changes|fixes|makes|introduces|implements|removes|updates|moves|replaces|ensures|enables|avoids|prevents|resolves|solves|addresses|corrects|switches|restores|reverts|brings|drops|improves|adjusts|extends|lets|renames|refactors|exposes|provides|simplifies|extracts|rewrites|migrates|converts|reworks|is (?:fixed|changed|solved|addressed|no longer|now)";

const answer = new RegExp(
  String.raw`^(?:so(?! far\b)|thus|hence|therefore|consequently|accordingly|instead|now|with (?:this|these)|after (?:this|that)|from now on|(?:to )?(?:fix|solve|address|avoid|prevent|remedy|mitigate|resolve|work around) (?:this|that|it)|in (?:this|the) (?:pr|pull request|commit|change|patch|diff)|as (?:such|a (?:result|consequence|workaround|solution))|for (?:this|that) reason|because of (?:this|that)|${own} (?:\w+ly |now |just |also )?(?:\w+s|will|should)|this (?:\w+ly |now |just |also )?(?:${deeds})|(?:we|i|it|they) (?:now|therefore|should)|let['’]?s)\b`,
  "i",
);

/** Whether a sentence says what is so now, and was not before. */
export function tellsNow(sentence: string): boolean {
  return /(?<!\b(?:until|right|for|by|just|as of) )\bnow\b|\bno longer\b/i.test(sentence);
}

/** Whether a sentence takes back, or narrows, what stands before it. */
export function contrasts(sentence: string): boolean {
  return /^\(|^(?:however|but|yet|except|unless|unfortunately|that said|nevertheless|nonetheless|on the other hand|the (?:exception|caveat|downside)|luckily|fortunately|at least|or (?:so|rather|better)|actually|just kidding|not any ?more|no longer)\b/i.test(
    sentence,
  );
}

/** Whether a sentence says of itself that it tells how it was. */
export function tellsBefore(sentence: string): boolean {
  return /^(?:until (?:now|recently)|before(?! (?:an?|the|each|every|any)\b)|formerly|originally|historically|in the past|up (?:to|until) now)\b|\bpreviously\b|\b(?:did|could|was|were|had)(?:n['’]t| not| no)\b(?! longer)|(?<!\b(?:is|are|be|was|were|been|being|can|gets?|got)(?: \w+)? )\bused to\b/i.test(
    sentence,
  );
}

/** Whether it tells what is so for a while: until this change, or since, does not stand there. */
export function tellsPresent(sentence: string): boolean {
  return /^(?:at present|today|so far|as of (?:now|today)|at this (?:point|time))\b|\b(?:currently|at the moment|right now)\b/i.test(
    sentence,
  );
}
