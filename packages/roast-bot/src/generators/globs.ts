/** How a generator's patterns are read where not as most are. */
export interface GlobRules {
  /** Whether capital letters are others than small ones. */
  readonly tellsCase?: boolean;
  /** Whether `*`, `?` and `[a]` take a slash like any other character. */
  readonly crossesFolders?: boolean;
}

/**
 * Whether a path matches a pattern as site generators write them: `*`, `?`, `[ab]` and `[^ab]` within a
 * folder, `**` across folders, `{a,b}` one of them. Without regard to case unless `tellsCase`. The
 * pattern is a site's own, so the time is bounded by the lengths of both, multiplied.
 */
export function matchesGlob(path: string, pattern: string, rules: GlobRules = {}): boolean {
  const { tellsCase = false, crossesFolders = false } = rules;
  const [text, wanted] = tellsCase ? [path, pattern] : [path.toLowerCase(), pattern.toLowerCase()];
  return expandBraces(wanted).some((plain) => matchesPlain(text, plain, crossesFolders));
}

const mostAlternatives = 64;

function expandBraces(pattern: string): string[] {
  let expanded = [pattern];
  for (let at = 0; at < 4; at += 1) {
    expanded = expanded.flatMap((each) => {
      const [group, inner = ""] = /\{([^{}]*)\}/.exec(each) ?? [];
      return group === undefined
        ? [each]
        : inner.split(",").map((text) => each.replace(group, () => text.trim()));
    });
    if (expanded.length > mostAlternatives) return [];
  }
  return expanded;
}

/** Follows all ways through the pattern at once: `reached[i]` when it can end before character `i`. */
function matchesPlain(text: string, pattern: string, crossesFolders: boolean): boolean {
  const isInside = (character: string | undefined): boolean => crossesFolders || character !== "/";
  let reached = Array.from({ length: text.length + 1 }, (_, at) => at === 0);
  for (const [token] of pattern.matchAll(/\*\*\/|\*\*|\[[!^]?\]?[^\]/]*\]|[^]/g)) {
    const next: boolean[] = [];
    const takes = readToken(token, isInside);
    let isAnyBefore = false;
    for (let at = 0; at <= text.length; at += 1) {
      const before = text[at - 1];
      const here = reached[at] === true;
      const behind = at > 0 && reached[at - 1] === true;
      const goesOn = at > 0 && next[at - 1] === true;
      if (token === "**/") next.push(here || (isAnyBefore && before === "/"));
      else if (token === "**") next.push(here || goesOn);
      else if (token === "*") next.push(here || (goesOn && isInside(before)));
      else next.push(behind && before !== undefined && takes(before));
      isAnyBefore ||= here;
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** Which single characters a token takes: `?` any, `[a-c]` and `[!a-c]` some, all else itself. */
function readToken(
  token: string,
  isInside: (character: string) => boolean,
): (character: string) => boolean {
  if (token === "?") return isInside;
  const [, not, inner] = /^\[([!^]?)([^]+)\]$/.exec(token) ?? [];
  if (inner === undefined) return (character) => character === token;
  const ranges = [...inner.matchAll(/([^])-([^])|([^])/g)].map(([, from, to, one = ""]) => ({
    from: from ?? one,
    to: to ?? one,
  }));
  return (character) =>
    isInside(character) &&
    ranges.some(({ from, to }) => from <= character && character <= to) === (not === "");
}

/**
 * Whether a list of files and folders that a site leaves out, as `exclude` and ignore files have
 * them, holds a path: by its whole path, by a folder above it, or by a pattern.
 */
export function isLeftOut(
  path: string,
  patterns: readonly string[],
  rules: GlobRules = {},
): boolean {
  return patterns.some((written) => {
    const pattern = written.replace(/^(\.\/|\/)+/, "").replace(/\/+$/, "");
    if (pattern === "" || written.startsWith("!")) return false;
    const isFolder = path === pattern || path.startsWith(`${pattern}/`);
    const isNamed = !/[*?][^/]*$/.test(pattern);
    const globs = isNamed ? [pattern, `${pattern}/**`] : [pattern];
    return isFolder || globs.some((glob) => matchesGlob(path, glob, rules));
  });
}
