/** What a commit says it does, as far as the words of its subject tell. */
export type SubjectVerb =
  | "revert"
  | "review"
  | "wip"
  | "typo"
  | "no-op"
  | "replace"
  | "move"
  | "rename"
  | "remove"
  | "simplify"
  | "refactor"
  | "clean"
  | "format"
  | "test"
  | "docs"
  | "plan"
  | "bump"
  | "merge"
  | "pipeline"
  | "debug"
  | "types"
  | "cache"
  | "retry"
  | "skip"
  | "guard"
  | "try"
  | "fix"
  | "support"
  | "use"
  | "update"
  | "make"
  | "add"
  | "other";

/** The verb of a subject: the kind that its words fit first, from the most telling to the plainest. */
export function subjectVerb(subject: string): SubjectVerb {
  const words = subject.toLowerCase();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? "other";
}

const signs: readonly (readonly [SubjectVerb, RegExp])[] = [
  ["merge", /^merge (branch|remote|pull request|main|master)\b/],
  ["revert", /^(\w+(\(.*\))?: )?(revert|undo|back out|restore|bring back)\b/],
  ["wip", /^(wip|tmp|temp|asdf|stuff|things|changes|misc|checkpoint|save|\.+|progress)\b|^\W*$/],
  [
    "review",
    /\b(address|apply|respond to|resolve|incorporate)\b.*\b(review|feedback|comments?|suggestions?|nits?)\b|^(review|pr) (comments?|feedback|fixes)|^nits?\b/,
  ],
  ["typo", /\b(typos?|spelling|misspell\w*|grammar)\b/],
  ["move", /^(\w+(\(.*\))?: )?(move|relocate|promote|extract|split|hoist|lift)\b/],
  ["no-op", /\bno-?op\b|\bdo nothing\b/],
  ["replace", /^(\w+(\(.*\))?: )?(replace|swap|switch|migrate|convert)\b/],
  ["rename", /^(\w+(\(.*\))?: )?rename\b/],
  ["simplify", /\bsimplif(y|ies|ied)\b/],
  ["skip", /^(\w+(\(.*\))?: )?(skip|disable|ignore|exclude|quarantine|xfail|silence|suppress)\b/],
  [
    "plan",
    /\b(the|phase \w+|design|rollout|migration) plan\b|\bplans? (notes?|docs?|documents?)\b/,
  ],
  ["docs", /^docs?\b|\b(readme|changelog|docs|documentation|docstrings?|comments?)\b/],
  ["pipeline", /^(ci|build)\b|\b(ci|workflow|pipeline|github actions?|dockerfile)\b/],
  [
    "format",
    /^(style)\b|\b(format(ting)?|lint(er|ing)?|prettier|whitespace|indent\w*|black|ruff|gofmt|eslint)\b/,
  ],
  ["bump", /^(chore\(deps\)|deps)|\b(bump|upgrade|downgrade|pin|unpin)\b/],
  ["clean", /\b(clean ?up|cleanup|tidy|polish|dead code|leftovers?)\b/],
  ["debug", /\b(debug|print|logging|log|logs|trace)\b/],
  ["test", /^tests?\b|\b(tests?|coverage|fixtures?|specs?|assertions?)\b/],
  ["types", /\b(types?|typing|typecheck|mypy|tsc|any)\b/],
  ["fix", /^(\w+(\(.*\))?: )?(fix(e[sd])?|hotfix|bugfix|repair|correct|patch)\b|^fix/],
  [
    "try",
    /\b(try|attempt|maybe|hopefully|experiment|again|really|actually|finally|oops|take two)\b/,
  ],
  ["cache", /\b(cache|memoi[sz]e|caching)\b/],
  ["retry", /\b(retry|retries|timeouts?|backoff|sleep|wait)\b/],
  ["remove", /^(\w+(\(.*\))?: )?(remove|delete|drop|kill|prune|strip)\b/],
  ["refactor", /\b(refactor|restructure|reorgani[sz]e|rework|rewrite)\b/],
  ["guard", /\b(guard|validate|check|handle|catch|prevent|avoid|ensure|harden|clamp|limit)\b/],
  ["support", /\b(support|allow|enable|let|accept)\b/],
  ["use", /^(\w+(\(.*\))?: )?use\b/],
  ["update", /^(\w+(\(.*\))?: )?(update|change|adjust|tweak|modify|improve)\b/],
  ["make", /^(\w+(\(.*\))?: )?(make|turn|set|store|write|keep|show|wire)\b/],
  [
    "add",
    /^(feat(\(.*\))?: )|^(\w+(\(.*\))?: )?(add|introduce|implement|create|initial|init|start|build|new)\b/,
  ],
];
