import { expect, test } from "vitest";
import { countWords } from "../../src/dev-log/count-words.ts";
import { cutFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import { processorTime } from "../support/processor-time.ts";

test.each<[what: string, text: string, words: number]>([
  ["nothing", "", 0],
  ["prose", "The tide came in, twice — and it wasn't low.", 9],
  ["compounds and numbers", "A well-known bug of 2026: v1.2.3 & more", 7],
  ["a heading that repeats the title", "# The Tide\n\nIt came.", 2],
  ["a heading of its own", "## What came\n\nThe tide.", 4],
  ["a picture", "![A photo of the kiln at night](kiln.jpg)", 0],
  ["a picture that is a link", "[![The kiln at night](kiln.jpg)](https://kiln.example)", 0],
  ["a picture in HTML", '<figure><img src="a.png" alt="The kiln at night"></figure>', 0],
  ["a short code", '{{< figure src="kiln.jpg" title="The kiln at night" >}}', 0],
  [
    "a link's text, and not its address",
    "See [the logs](https://kiln.example/a/b 'All of it').",
    3,
  ],
  ["an address alone", "https://kiln.example/a/b <https://kiln.example>", 0],
  ["code", "Before.\n\n```ts\nconst one = two;\n```\n\nAfter.", 2],
  ["a code block that is never closed", "Before.\n\n~~~\nconst one = two;\n", 1],
  ["inline code", "Call `kiln.fire()` first.", 3],
  ["comments", "<!-- TODO: write this up --> {/* and this */} {# and that #} Soon.", 1],
  ["a comment that is never closed", "Soon. <!-- TODO: write this up", 1],
  ["scripts and styles", "<style>p { color: red }</style><script>let a = 1;</script>Hot.", 1],
  ["imports of MDX", 'import Chart from "./chart.jsx";\n\n<Chart of="kiln" />\n\nHot.', 1],
  ["a sentence that begins with export", "export is broken today", 4],
  ["marks and rules", "* * *\n\n| a | b |\n|---|---|\n\n> **Hot** &nbsp;", 3],
  ["pictures of letters", "🔥🔥 🎉", 0],
  ["Chinese, which puts no spaces between words", "今天窑炉很热。", 5],
  ["Japanese", "今日は窯が熱い。", 5],
  ["Thai", "เตาร้อนมาก", 3],
  ["Korean, which puts spaces between words", "오늘 가마가 뜨겁다", 3],
  ["Cyrillic", "Сегодня печь горячая", 3],
  ["two scripts in one run", "用React写的", 3],
])("counts of %s what a reader reads", (_, text, words) => {
  expect(countWords(text, "The tide")).toBe(words);
});

test.each([
  "---\ntitle: The tide\n---\nIt came.",
  "\uFEFF---\r\ntitle: The tide\r\n---\r\nIt came.\r\n",
  "+++\ntitle = 'The tide'\n+++\n\nIt came.",
  '{ "title": "The {tide}" }\nIt came.',
  '---json\n{ "title": "The tide" }\n---\nIt came.',
  "#+title: The tide\n#+date: <2026-03-09 Mon>\nIt came.",
  "It came.",
])("counts no word of the front matter of %j", (text) => {
  expect(countWords(cutFrontMatter(text))).toBe(2);
});

test.each([
  ["brackets", "["],
  ["braces", "{{"],
  ["tags", "<a "],
  ["comments", "{/*"],
  ["scripts", "<script>"],
  ["pictures", "![a]("],
  ["fences", "```\n"],
  ["empty lines", "\n"],
  ["headings", "# # "],
  ["Chinese", "窑"],
])("grows with the length of %s, and not faster", (_, piece) => {
  const measure = (times: number): number => {
    const text = piece.repeat(times);
    return processorTime(() => countWords(text, "The tide"));
  };
  measure(1_000);
  const [once, more] = [20_000, 160_000].map((times) =>
    Math.min(measure(times), measure(times), measure(times)),
  );
  // Eight times as long; a square would take 64 times, and many seconds.
  expect(more).toBeLessThan(30 * Math.max(10, once ?? 0));
});
