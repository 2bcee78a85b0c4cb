import { expect, it } from "vitest";
import { findInlineTests } from "../../../src/charges/reading/inline-tests.ts";

const rust = { language: "rust", section: "" };

function mark(text: string, file: { language: string; section: string } = rust): string {
  const lines = text.split("\n").map((code) => ({ code }));
  return findInlineTests(lines, file)
    .map((isTest) => (isTest ? "t" : "s"))
    .join("");
}

it("takes a Rust module of tests for tests, and what follows it for source", () => {
  expect(
    mark("fn ring() {}\n#[cfg(test)]\nmod tests {\n    fn a() {\n    }\n}\nfn toll() {}"),
  ).toBe("sttttts");
});

it("knows such a module by its name where its mark is out of sight", () => {
  expect(mark("fn ring() {}\nmod tests {\n    fn a() {}\n}")).toBe("sttt");
});

it("starts inside of it where the section of the hunk says so", () => {
  expect(mark("    fn a() {}\n}\nfn ring() {}", { ...rust, section: "mod tests {" })).toBe("tts");
});

it("takes a single item that is marked for a test, and no more", () => {
  expect(mark("#[cfg(test)]\n#[allow(dead_code)]\nuse bells::ring;\nfn toll() {}")).toBe("ttts");
});

it("leaves other languages as they are", () => {
  expect(mark("mod tests {\n}", { language: "typescript", section: "mod tests {" })).toBe("ss");
});
