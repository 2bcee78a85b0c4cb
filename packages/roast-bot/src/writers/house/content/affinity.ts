import type { Theme } from "./theme.ts";

/** Themes that explain or contradict one another, which makes a story of two findings. */
const pairs: readonly (readonly [Theme, Theme, number])[] = [
  ["reversal", "stringified", 3],
  ["reversal", "swallowed", 2],
  ["reversal", "reversal", 4],
  ["reversal", "undone", 3],
  ["reversal", "prose", 3],
  ["reversal", "loose-strings", 3],
  ["reversal", "tiny", 2],
  ["fixes", "skipped-tests", 3],
  ["fixes", "haste", 3],
  ["fixes", "sleeps", 3],
  ["fixes", "debug", 3],
  ["fixes", "swallowed", 2],
  ["review", "vague", 3],
  ["review", "names", 2],
  ["vague", "size", 3],
  ["vague", "prose", 3],
  ["size", "generated", 3],
  ["size", "haste", 3],
  ["size", "copies", 2],
  ["prose", "todos", 3],
  ["prose", "tiny", 3],
  ["regrowth", "nesting", 3],
  ["regrowth", "giant", 3],
  ["regrowth", "copies", 3],
  ["giant", "long-function", 2],
  ["long-function", "nesting", 3],
  ["swallowed", "debug", 3],
  ["swallowed", "ignored-types", 3],
  ["skipped-tests", "sleeps", 2],
  ["todos", "dead-code", 3],
  ["names", "loose-strings", 3],
  ["magic", "sleeps", 3],
  ["night", "haste", 3],
  ["night", "debug", 2],
  ["undone", "todos", 2],
  ["machine", "copies", 3],
  ["machine", "prose", 2],
];

/** How well two themes go together in a roast, from 0. */
export function affinity(one: Theme, other: Theme): number {
  return (
    pairs.find(
      ([left, right]) => (left === one && right === other) || (left === other && right === one),
    )?.[2] ?? 0
  );
}
