import { expect, test } from "vitest";
import { Memory } from "../../../src/writers/house/memory.ts";

const quoting = (text: string) => ({
  text,
  cites: [{ kind: "quote" as const, text: `“${text}”`, exhibit: "p1" }],
});

test.each([
  ["The bell rings twice.", true],
  ["The bell rings twice", true],
  ["The bell rings", false],
])("“The bell rings twice.” is remembered when it comes again as “%s”: %s", (text, isKnown) => {
  const memory = new Memory({ archetypes: [], titles: [], texts: [] });
  const first = quoting("The bell rings twice.");
  memory.remember("It says {says}", first);
  expect(memory.hasQuoted(quoting(text))).toBe(isKnown);
});
