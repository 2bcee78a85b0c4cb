/*
 * What a configuration written in JavaScript says plainly. It is never run: only literals that stand
 * behind a key are read, so whatever is computed is not known.
 */

/** Every literal text behind a key: `path: "./blog"`. */
export function readTexts(script: string, key: string): string[] {
  const literal = new RegExp(
    String.raw`\b${key}["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|\`([^\`$\n]*)\`)`,
    "g",
  );
  return [...script.matchAll(literal)].flatMap(
    ([, double, single, back]) => double ?? single ?? back ?? [],
  );
}

/** Every list of literal texts behind a key: `locales: ["en", "de"]`. */
export function readLists(script: string, key: string): string[][] {
  const list = new RegExp(
    String.raw`\b${key}["']?\s*:\s*\[((?:"[^"\n]*"|'[^'\n]*'|[^\]["'])*)\]`,
    "g",
  );
  return [...script.matchAll(list)].map(([, items = ""]) =>
    [...items.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].flatMap(
      ([, double, single]) => double ?? single ?? [],
    ),
  );
}

/** The groups behind a key, `{ … }` with what is nested in it. */
export function readGroups(script: string, key: string): string[] {
  const opening = new RegExp(String.raw`(?:\b|["'])${key}["']?\s*[:,]\s*\{`, "g");
  const found = [...script.matchAll(opening)].slice(0, mostGroups);
  return found.map((match) => groupFrom(script, match.index + match[0].length));
}

/** A site has no more blogs; each is searched for its end. */
const mostGroups = 20;

function groupFrom(script: string, start: number): string {
  let depth = 1;
  for (let at = start; at < script.length; at += 1) {
    if (script[at] === "{") depth += 1;
    if (script[at] === "}") depth -= 1;
    if (depth === 0) return script.slice(start, at);
  }
  return script.slice(start);
}

/** A folder as configurations write it: `./src/blog/` is `src/blog`. */
export function plainFolder(text: string): string {
  return text.replace(/^(\.\/|\/)+/, "").replace(/\/+$/, "");
}
