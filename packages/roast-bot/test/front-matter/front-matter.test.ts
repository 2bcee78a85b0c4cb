import { describe, expect, test } from "vitest";
import { parseEntryDate } from "../../src/front-matter/entry-date.ts";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";

describe("parseFrontMatter", () => {
  test.each([
    {
      what: "TOML",
      text: '+++\ntitle = "T"\ndraft = true\n+++\nBody',
      values: { title: "T", draft: true },
    },
    {
      what: "YAML",
      text: "---\ntitle: T\ndraft: true\n---\nBody",
      values: { title: "T", draft: true },
    },
    {
      what: "JSON",
      text: '{\n"title": "T {",\n"draft": true\n}\nBody {',
      values: { title: "T {", draft: true },
    },
    {
      what: "Windows line ends and a byte order mark",
      text: "\ufeff---\r\ntitle: T\r\n---\r\nBody",
      values: { title: "T" },
    },
    {
      what: "fences with spaces behind them",
      text: "--- \ntitle: T\n---\t\nBody",
      values: { title: "T" },
    },
    { what: "an empty block", text: "---\n---\nBody", values: {} },
    { what: "no front matter", text: "# Title\n\n---\n", values: {} },
    { what: "nothing at all", text: "", values: {} },
    {
      what: "a rule inside a text value",
      text: "---\ntitle: T\ntext: |\n  a\n  ---\n  b\n---\n",
      values: { title: "T", text: "a\n---\nb\n" },
    },
  ])("reads $what", ({ text, values }) => {
    expect(parseFrontMatter(text)).toEqual({ kind: "read", values });
  });

  test.each([
    { what: "TOML", text: "+++\na = 1\nb = \n+++\n", place: [3, 5] },
    { what: "YAML", text: "---\na: 1\nb: [1\nc: 2\n---\n", place: [4, 1] },
    { what: "a key given twice", text: "---\na: 1\na: 2\n---\n", place: [3, 1] },
    { what: "YAML that is a list", text: "---\n- a\n---\n", place: [2, 1] },
    { what: "JSON", text: '{\n  "a": 1,\n  b\n}\n', place: [3, 3] },
    { what: "JSON without an end", text: '{\n  "a": "}"\n', place: [1, 1] },
    { what: "a fence without an end", text: "+++\na = 1\n", place: [1, 1] },
  ])("places what is wrong in $what", ({ text, place }) => {
    const read = parseFrontMatter(text);
    expect(read.kind === "unreadable" && [read.line, read.column]).toEqual(place);
  });

  test("refuses aliases that multiply", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => `*a${level}`).join(",");
      return `a${level + 1}: &a${level + 1} [${items}]`;
    });
    const text = ["---", "a0: &a0 x", ...levels, "---", ""].join("\n");
    expect(parseFrontMatter(text).kind).toBe("unreadable");
  });

  test("a key cannot reach the objects of the program", () => {
    const read = parseFrontMatter('{"__proto__": {"draft": true}, "title": "T"}');
    expect(read.kind === "read" && Object.keys(read.values)).toContain("title");
    expect("draft" in {}).toBe(false);
  });
});

describe("parseEntryDate", () => {
  test.each([
    { value: "2026-03-04", at: "2026-03-04T00:00:00Z" },
    { value: "2026-03-04T10:00:00+02:00", at: "2026-03-04T08:00:00Z" },
    { value: "2026-03-04 10:00:00 -0500", at: "2026-03-04T15:00:00Z" },
    { value: "2026-03-04T10:00", at: "2026-03-04T10:00:00Z" },
    { value: "2026-03-04 9:05", at: "2026-03-04T09:05:00Z" },
    { value: "2026-03-04T10:00:00.5Z", at: "2026-03-04T10:00:00.500Z" },
    { value: "Mar 04 2026", at: "2026-03-04T00:00:00Z" },
    { value: "4 March 2026", at: "2026-03-04T00:00:00Z" },
    { value: "Wed, 04 Mar 2026 10:00:00 GMT", at: "2026-03-04T10:00:00Z" },
    { value: new Date("2026-03-04T10:00:00Z"), at: "2026-03-04T10:00:00Z" },
  ])("reads $value", ({ value, at }) => {
    expect(parseEntryDate(value)?.at).toBe(Date.parse(at));
  });

  test.each(["", "soon", "2026-02-30", "2026-13-01", "04/03/2026", 20260304, null, ["2026-03-04"]])(
    "finds no date in %j",
    (value) => {
      expect(parseEntryDate(value)).toBeUndefined();
    },
  );
});
