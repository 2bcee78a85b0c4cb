import { expect, test } from "vitest";
import { findOpening } from "../../src/history/read-introductions.ts";

const badges = "[![build](b.svg)](b)\n[![docs](d.svg)](d)";

test.each([
  {
    name: "prose below a heading and badges",
    text: `# Tidepool\n\n${badges}\n\nTidepool keeps charts of tides.\nIt runs offline.\n\n## Install\n\nRun it.`,
    expected: { from: 6, to: 7, text: "Tidepool keeps charts of tides.\nIt runs offline." },
  },
  {
    name: "a name that is emphasised, with the list behind it",
    text: "**Tidepool** is a tide clock that\n\n* rings the bell\n\n<p>",
    expected: { from: 1, to: 3, text: "**Tidepool** is a tide clock that\n\n* rings the bell" },
  },
  {
    name: "a title that says what it is, above its underline",
    text: "tide - The Harbour Clock\n========================\n\n.. image:: a.svg",
    expected: { from: 1, to: 1, text: "tide - The Harbour Clock" },
  },
  {
    name: "no warning that stands before it",
    text: "**Note**: the main branch may be broken.\n\nTidepool keeps charts of tides.",
    expected: { from: 3, to: 3, text: "Tidepool keeps charts of tides." },
  },
  { name: "nothing of badges alone", text: `# Tidepool\n\n${badges}\n`, expected: undefined },
])("a README begins with $name", ({ text, expected }) => {
  expect(findOpening(text)).toEqual(expected);
});

test("a README's opening ends before it is long", () => {
  const line = "Tidepool keeps charts of every tide.";
  const text = Array.from({ length: 100 }, () => line).join("\n");
  expect(findOpening(text)?.text.length).toBeLessThan(1_250);
});
