/**
 * Counts the words that readers find in an entry's body: a run of characters between spaces that
 * holds a letter or a digit; in scripts that put no spaces between words, what the Unicode dictionary
 * (`Intl.Segmenter`) takes for one. Code blocks, pictures, addresses, comments, tags and templates
 * hold none, nor does a heading that only repeats the title.
 */
export function countWords(body: string, title?: string): number {
  const text = lineParts.reduce(
    (rest, [pattern, kept]) => rest.replaceAll(pattern, kept),
    enclosed.reduce(cutEnclosed, dropTitle(dropCodeBlocks(body), title)),
  );
  return text.split(/\s+/).reduce((sum, run) => sum + countRun(run), 0);
}

/** What is cut out whole, from its opening to its end; a comment that nothing ends takes the rest. */
const enclosed = [
  { opens: "<!--", closes: "-->", takesRest: true },
  { opens: "<script", closes: "</script" },
  { opens: "<style", closes: "</style" },
  { opens: "<svg", closes: "</svg" },
  { opens: "{% comment %}", closes: "{% endcomment %}" },
  { opens: "{/*", closes: "*/}" },
  { opens: "{#", closes: "#}" },
] as const;

/** What is cut out of lines, and what stays of it. Each pattern is linear in what it reads. */
const lineParts: readonly (readonly [RegExp, string])[] = [
  // Templates and short codes.
  [/\{\{[^{}]*\}\}|\{%[^{}%]*%\}/g, " "],
  [/^(?:import\s.*["'].*|export\s+(?:const|default|function|let)\b.*)$/gm, " "],
  // Pictures with their alternative texts, and where links lead.
  [/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])?/g, " "],
  [/^[ \t]*\[[^[\]]+\]:[ \t].*$/gm, " "],
  [/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1"],
  [/<[a-z/!?][^<>]*>/gi, " "],
  [/\bhttps?:\/\/\S+/g, " "],
  // Entities such as `&nbsp;`.
  [/&(?:[a-z]+|#\d+);/gi, " "],
];

function cutEnclosed(
  text: string,
  {
    opens,
    closes,
    takesRest = false,
  }: { readonly opens: string; readonly closes: string; readonly takesRest?: boolean },
): string {
  const folded = text.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = folded.indexOf(opens, at);
    if (start === -1) break;
    const end = folded.indexOf(closes, start + opens.length);
    if (end === -1 && !takesRest) break;
    kept.push(text.slice(at, start), " ");
    at = end === -1 ? text.length : end + closes.length;
  }
  return kept.join("") + text.slice(at);
}

/** Leaves out what stands between fences; the last one may never be closed. */
function dropCodeBlocks(text: string): string {
  let fence: string | undefined;
  const kept: string[] = [];
  for (const line of text.split("\n")) {
    const [, mark, info = ""] = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined) {
      if (mark === undefined || (mark.startsWith("`") && info.includes("`"))) kept.push(line);
      else fence = mark;
    } else if (mark?.startsWith(fence) && info.trim() === "") fence = undefined;
  }
  return kept.join("\n");
}

function dropTitle(text: string, title: string | undefined): string {
  const body = text.trimStart();
  const [heading, written = ""] = /^#{1,6}[ \t]+(.*)/.exec(body) ?? [];
  if (heading === undefined || title === undefined) return body;
  return fold(written.replace(/[ \t]#+$/, "")) === fold(title) ? body.slice(heading.length) : body;
}

function fold(title: string): string {
  return title.normalize("NFC").trim().toLowerCase();
}

function countRun(run: string): number {
  if (!/[\p{L}\p{N}]/u.test(run)) return 0;
  if (!unspaced.test(run)) return 1;
  let words = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words += 1;
  return words;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
