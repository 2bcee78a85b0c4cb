import { describe, expect, test } from "vitest";
import { parseRepositoryPath } from "../src/repository-path.ts";

describe("a path inside a repository", () => {
  test.each([
    ["content/blog", "content/blog"],
    ["content/blog/", "content/blog"],
    ["content/blog//", "content/blog"],
    ["./content/blog", "content/blog"],
    ["././content/blog/", "content/blog"],
    ["data/roast_bot.json", "data/roast_bot.json"],
    [".github/log", ".github/log"],
    [".gitignored/a", ".gitignored/a"],
    ["Content/Blog", "Content/Blog"],
    ["my notes/2026", "my notes/2026"],
    ["diário/entradas", "diário/entradas"],
    ["dia\u0301rio", "dia\u0301rio"],
    ["日記", "日記"],
    ["a..b/c...", "a..b/c..."],
  ])("reads %j as %j", (text, path) => {
    expect(parseRepositoryPath(text)).toBe(path);
    expect(parseRepositoryPath(path)).toBe(path);
  });

  test.each([
    [""],
    ["/"],
    ["."],
    ["./"],
    [".."],
    ["/etc/passwd"],
    ["../x"],
    ["./../x"],
    ["a/../b"],
    ["a/.."],
    ["a/./b"],
    ["a//b"],
    ["a/ /b"],
    ["a\\b"],
    ["..\\x"],
    ["C:/x"],
    ["-x"],
    ["./-x"],
    ["a*"],
    ["a[b]"],
    ["a?b"],
    [":(glob)a"],
    ["a\nb"],
    ["a\0b"],
    [".git"],
    [".git/hooks"],
    ["a/.GIT/config"],
    [".git. /x"],
    [".g\u200cit/x"],
    ["GIT~1/x"],
    ["\u200b/x"],
    ["x".repeat(256)],
  ])("refuses %j", (text) => {
    expect(parseRepositoryPath(text)).toBeUndefined();
  });
});
