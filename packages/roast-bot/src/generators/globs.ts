/**
 * Whether a path matches a pattern as site generators write them: `*` and `?` within a folder, `**`
 * across folders, `{a,b}` one of them. Without regard to case. The pattern is a site's own, so the
 * time is bounded by the lengths of both, multiplied.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const text = path.toLowerCase();
  return expandBraces(pattern.toLowerCase()).some((plain) => matchesPlain(text, plain));
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
function matchesPlain(text: string, pattern: string): boolean {
  let reached = Array.from({ length: text.length + 1 }, (_, at) => at === 0);
  for (const [token] of pattern.matchAll(/\*\*\/|\*\*|[^]/g)) {
    const next: boolean[] = [];
    let isAnyBefore = false;
    for (let at = 0; at <= text.length; at += 1) {
      const before = text[at - 1];
      const here = reached[at] === true;
      const behind = at > 0 && reached[at - 1] === true;
      const goesOn = at > 0 && next[at - 1] === true;
      if (token === "**/") next.push(here || (isAnyBefore && before === "/"));
      else if (token === "**") next.push(here || goesOn);
      else if (token === "*") next.push(here || (goesOn && before !== "/"));
      else next.push(behind && (token === "?" ? before !== "/" : before === token));
      isAnyBefore ||= here;
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/**
 * Whether a list of files and folders that a site leaves out, as `exclude` and ignore files have
 * them, holds a path: by its whole path, by a folder above it, or by a pattern.
 */
export function isLeftOut(path: string, patterns: readonly string[]): boolean {
  return patterns.some((written) => {
    const pattern = written.replace(/^(\.\/|\/)+/, "").replace(/\/+$/, "");
    if (pattern === "" || written.startsWith("!")) return false;
    return path === pattern || path.startsWith(`${pattern}/`) || matchesGlob(path, pattern);
  });
}
