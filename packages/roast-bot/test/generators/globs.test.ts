import { expect, test } from "vitest";
import { isLeftOut, matchesGlob } from "../../src/generators/globs.ts";
import { processorTime } from "../support/processor-time.ts";

test.each([
  ["blog/a.md", "blog/*", true],
  ["blog/2026/a.md", "blog/*", false],
  ["blog/2026/a.md", "blog/**", true],
  ["blog/a.md", "**/a.md", true],
  ["a.md", "**/a.md", true],
  ["ba.md", "**/a.md", false],
  ["blog/a.md", "blog/?.md", true],
  ["blog/ab.md", "blog/?.md", false],
  ["/Blog/a", "/{blog,news}/**", true],
  ["/tides/a", "/{blog,news}/**", false],
  ["a+b.md", "a+b.md", true],
  ["aab.md", "a+b.md", false],
])("%s and %s: %s", (path, pattern, matches) => {
  expect(matchesGlob(path, pattern)).toBe(matches);
});

test("a folder that is left out takes along what is below it", () => {
  expect(isLeftOut("posts/old/a.md", ["./posts/old/"])).toBe(true);
  expect(isLeftOut("posts/older/a.md", ["./posts/old/"])).toBe(false);
  expect(isLeftOut("posts/a.md", ["!posts/a.md", ""])).toBe(false);
});

test("a hostile pattern costs no more than its length", () => {
  const took = processorTime(() => {
    expect(matchesGlob("a".repeat(4000), `${"*a".repeat(40)}b`)).toBe(false);
    expect(matchesGlob("a".repeat(4000), "{a,b}".repeat(30))).toBe(false);
  });
  expect(took).toBeLessThan(2_000);
});
