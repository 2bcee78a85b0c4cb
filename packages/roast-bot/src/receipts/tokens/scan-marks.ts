/** A stretch of a sentence by its mark. `inner` is the text without the marks. */
export interface MarkedStretch {
  readonly kind: "plain" | "quote" | "code";
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/**
 * Splits a sentence into plain words, “quotes” and `code`. Inside curly quotes nothing is a mark;
 * quotes may nest. A code span ends at as many backticks as it began with, and, as in Markdown, one
 * space next to each fence is dropped when both are there. What never closes is plain text.
 */
export const scanMarks: (text: string) => readonly MarkedStretch[] = remembered(stretchesIn);

function stretchesIn(text: string): readonly MarkedStretch[] {
  const stretches: MarkedStretch[] = [];
  let plainFrom = 0;
  let at = 0;
  const flush = (until: number): void => {
    if (until > plainFrom) {
      const inner = text.slice(plainFrom, until);
      stretches.push({ kind: "plain", start: plainFrom, end: until, inner });
    }
  };
  while (at < text.length) {
    const marked = quoteAt(text, at) ?? codeAt(text, at);
    if (marked === undefined) {
      at += 1;
      continue;
    }
    flush(marked.start);
    stretches.push(marked);
    at = marked.end;
    plainFrom = at;
  }
  flush(text.length);
  return stretches;
}

function quoteAt(text: string, start: number): MarkedStretch | undefined {
  if (text[start] !== "“") return undefined;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "“") depth += 1;
    else if (text[at] === "”") {
      depth -= 1;
      if (depth === 0) {
        return { kind: "quote", start, end: at + 1, inner: text.slice(start + 1, at) };
      }
    }
  }
  return undefined;
}

function codeAt(text: string, start: number): MarkedStretch | undefined {
  if (text[start] !== "`" || text[start - 1] === "`") return undefined;
  const fence = /^`+/.exec(text.slice(start))?.[0] ?? "`";
  for (const match of text.slice(start + fence.length).matchAll(/`+/g)) {
    if (match[0].length !== fence.length) continue;
    const from = start + fence.length;
    const raw = text.slice(from, from + match.index);
    const padded = raw.startsWith(" ") && raw.endsWith(" ") && raw.trim() !== "";
    const end = from + match.index + fence.length;
    return { kind: "code", start, end, inner: padded ? raw.slice(1, -1) : raw };
  }
  return undefined;
}

/**
 * A reading of texts that remembers its latest results. Writers and verifiers have the same
 * sentences read many times over; the reading must be pure.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    const [oldest] = results.keys();
    if (results.size >= mostRemembered && oldest !== undefined) results.delete(oldest);
    results.set(text, result);
    return result;
  };
}

const mostRemembered = 4_096;
