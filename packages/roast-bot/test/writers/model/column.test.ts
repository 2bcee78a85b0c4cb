import type { Exhibit } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { listLines } from "../../../src/receipts/walk-roast.ts";
import { readColumn } from "../../../src/writers/model/column.ts";
import { samplePack } from "./sample-case.ts";

const verdict = "**Final verdict: The Tide** — comes back.";

describe("a column in Markdown", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "sentences",
      "It rang. It was “Late. Again.” and so on.\nThen?",
      ["It rang.", "It was “Late. Again.” and so on.", "Then?"],
    ],
    [
      "code that ends a sentence",
      "It says `# Rings.` It rings.",
      ["It says `# Rings.`", "It rings."],
    ],
    ["straight quotes", 'It says "a `b"` c", he-"x".', ['It says “a `b"` c”, he-”x”.']],
    [
      "a name in small letters",
      "It rang. dbt left, e.g. early.",
      ["It rang.", "dbt left, e.g. early."],
    ],
    [
      "quotes with their writer's own point",
      "“Fix tide alarms.” It rang. “Fix tide alarms,” it says. “It rang.”",
      ["“Fix tide alarms”.", "It rang.", "“Fix tide alarms”, it says.", "“It rang.”"],
    ],
    ["shares", "It is 40 % of it.", ["It is 40% of it."]],
    ["bold words", "It is **late**.", ["It is late."]],
    [
      "a remark on a commit",
      '- “Fix tide alarms” — Low.\n- "Fix tide alarms again": Lower.',
      ["Low.", "Lower."],
    ],
    ["a list of something else", "- It rang.", ["It rang."]],
    ["an item that goes on", "- It rang\n  and rang.\n- Twice.", ["It rang and rang.", "Twice."]],
    [
      "blank lines, however long",
      `It rang.\n${" ".repeat(100_000)}\nTwice.`,
      ["It rang.", "Twice."],
    ],
    ["headings", "## Water\nIt rang.", ["Water", "It rang."]],
    ["code of no exhibit", "```js\nring()\n\n# twice\n```", ["ring()\n\n# twice"]],
    ["a rule between paragraphs", "It rang.\n\n---\n\nTwice.", ["It rang.", "Twice."]],
  ])("has %s", (_, body, lines) => {
    const read = readColumn(
      `Here it is:\n\n# A title\n*What it does.*\n\n${body}\n\n${verdict}`,
      samplePack,
    );
    expect(read && listLines(read).map(({ text }) => text)).toEqual([
      "A title",
      "What it does.",
      ...lines,
      "The Tide",
      "comes back.",
    ]);
  });

  test.each([
    ["py", "py"],
    ["", "python"],
  ])("shows code as its exhibit has it, in its language: `%s`", (said, language) => {
    const lines: Exhibit = {
      id: "h1",
      kind: "lines",
      text: "if late:\n    ring()\n    wait()",
      path: "bell.py",
      side: "after",
      from: 1,
      to: 3,
      language: "python",
      commit: "0".repeat(40),
      sha256: "0".repeat(64),
    };
    const pack = { ...samplePack, exhibits: [lines] };
    const read = readColumn(
      `# A\n\nB.\n\n\`\`\`${said}\nring()\nwait()\n\`\`\`\n\n${verdict}`,
      pack,
    );
    expect(read?.sections[0]?.blocks).toEqual([
      { kind: "exhibit", exhibit: "h1", text: "    ring()\n    wait()", language },
    ]);
  });

  test("may have its verdict right below its text", () => {
    expect(readColumn(`# A\nB.\n\nIt rang.\n${verdict}`, samplePack)?.verdict).toMatchObject({
      archetype: "The Tide",
    });
  });

  test.each([
    `${verdict}\n\nI hope that this is dry enough.`,
    "**Final verdict: The Tide** - comes back.",
    "**Final verdict: The Tide.** Comes back.",
  ])("has its verdict however it is set, and nothing behind it: %j", (end) => {
    const read = readColumn(`# A\n\nB.\n\nIt rang.\n\n${end}`, samplePack);
    expect(read?.verdict.archetype).toBe("The Tide");
    expect(read?.verdict.oneLiner.text).toMatch(/^comes back\.$/i);
    expect(read?.sections).toHaveLength(1);
    expect(read?.sections[0]?.blocks).toHaveLength(1);
  });

  test.each(["", "It rang.", `It rang.\n\n${verdict}`, "# A title\n\nIt rang.\n\nIt rang again."])(
    "is none without title and verdict: %j",
    (said) => expect(readColumn(said, samplePack)).toBeUndefined(),
  );
});
