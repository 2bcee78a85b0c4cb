import type { Theme } from "./theme.ts";

/** The theme of a charge, by its code; codes that nobody foresaw by the words in them. */
export function themeOf(code: string): Theme {
  return known[code] ?? signs.find(([, sign]) => sign.test(code))?.[0] ?? "generic";
}

const known: Readonly<Record<string, Theme>> = {
  "reversed-approach": "reversal",
  "hack-into-production": "reversal",
  "parade-of-fixes": "fixes",
  "review-commits": "review",
  "empty-subjects": "vague",
  "title-undersells": "size",
  "plan-bulk": "prose",
  "refactor-grew": "regrowth",
  "giant-file": "giant",
  "long-function": "long-function",
  "deep-nesting": "nesting",
  "copied-blocks": "copies",
  "swallowed-errors": "swallowed",
  "widened-errors": "swallowed",
  "stringified-error": "stringified",
  "stringly-constants": "loose-strings",
  "ignored-types": "ignored-types",
  "ignored-lints": "ignored-types",
  "skipped-tests": "skipped-tests",
  "deleted-tests": "skipped-tests",
  "sleeps-in-tests": "sleeps",
  "debug-prints": "debug",
  "commented-out-code": "dead-code",
  "magic-numbers": "magic",
  "new-todos": "todos",
  "long-names": "names",
  "empty-names": "names",
  "generated-bulk": "generated",
  "merged-in-minutes": "haste",
  "merged-at-night": "night",
  "dependency-for-little": "dependency",
  "long-story": "tiny",
  "done-and-undone": "undone",
};

const signs: readonly (readonly [Theme, RegExp])[] = [
  ["fixes", /fix/],
  ["review", /review/],
  ["skipped-tests", /test/],
  ["stringified", /string/],
  ["swallowed", /error|exception/],
  ["ignored-types", /ignore|lint|type/],
  ["copies", /cop(?:y|ied|ies)|duplicat/],
  ["names", /name/],
  ["prose", /doc|plan/],
  ["dependency", /depend/],
  ["haste", /minute|quick/],
  ["night", /night|weekend/],
  ["size", /size|large|huge/],
];
