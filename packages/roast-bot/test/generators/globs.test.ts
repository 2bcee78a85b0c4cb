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
  ["b.md", "[a-c].md", true],
  ["d.md", "[a-c].md", false],
  ["blog/b.md", "**/[^_]*.md", true],
  ["blog/_b.md", "**/[^_]*.md", false],
  ["blog/_b.md", "**/[!_]*.md", false],
  ["a/b.md", "a[^x]b.md", false],
  ["a[b.md", "a[b.md", true],
  ["a].md", "a[]].md", true],
])("%s and %s: %s", (path, pattern, matches) => {
  expect(matchesGlob(path, pattern)).toBe(matches);
});

test("a pattern may tell capital letters from small ones, and a star may take a slash", () => {
  expect(matchesGlob("blog/A.md", "**/a.md")).toBe(true);
  expect(matchesGlob("blog/A.md", "**/a.md", { tellsCase: true })).toBe(false);
  expect(matchesGlob("blog/wip/a.md", "*wip*")).toBe(false);
  expect(matchesGlob("blog/wip/a.md", "*wip*", { crossesFolders: true })).toBe(true);
  expect(matchesGlob("blog/wip/a.md", "wip*", { crossesFolders: true })).toBe(false);
});

test("a folder that is left out takes along what is below it", () => {
  expect(isLeftOut("posts/old/a.md", ["./posts/old/"])).toBe(true);
  expect(isLeftOut("posts/older/a.md", ["./posts/old/"])).toBe(false);
  expect(isLeftOut("posts/a.md", ["!posts/a.md", ""])).toBe(false);
  expect(isLeftOut("posts/wip/deep/a.md", ["**/wip"])).toBe(true);
  expect(isLeftOut("posts/wipe/a.md", ["**/wip"])).toBe(false);
  expect(isLeftOut("posts/wip/deep/a.md", ["posts/wip/*"])).toBe(false);
});

test("a hostile pattern costs no more than its length", () => {
  const took = processorTime(() => {
    expect(matchesGlob("a".repeat(4000), `${"*a".repeat(40)}b`)).toBe(false);
    expect(matchesGlob("a".repeat(4000), "{a,b}".repeat(30))).toBe(false);
    expect(matchesGlob("a".repeat(4000), `${"[a-z]*".repeat(9)}B`, { tellsCase: true })).toBe(
      false,
    );
  });
  expect(took).toBeLessThan(2_000);
});
