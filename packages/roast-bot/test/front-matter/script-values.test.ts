import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import {
  parseScriptValues,
  parseTemplateData,
} from "../../src/front-matter/parse-script-values.ts";
import { processorTime } from "../support/processor-time.ts";

describe("front matter that is a program", () => {
  test.each<[what: string, script: string, values: object]>([
    ["an object", '{ title: "T", draft: true, }', { title: "T", draft: true }],
    ["an object in brackets", "({ title: 'T' })", { title: "T" }],
    [
      "what nests in it",
      '{ author: { name: "Mara" }, tags: ["a", `b`], "a-b": -1.5, z: null }',
      { author: { name: "Mara" }, tags: ["a", "b"], "a-b": -1.5, z: null },
    ],
    ["a date", '{ date: new Date("2026-01-06") }', { date: "2026-01-06" }],
    [
      "comments",
      '{ // draft: true\n  title: "T", /* draft: true, */ author: "mara" }',
      { title: "T", author: "mara" },
    ],
    [
      "declarations",
      'const title = "T"\nlet author = "mara";\nfunction hide() { const draft = true; }\nexport const draft = false\n',
      { title: "T", author: "mara", draft: false },
    ],
    ["escapes", String.raw`{ title: "\u00e9\n\"" }`, { title: 'é\n"' }],
  ])("says %s plainly", (_, script, values) => {
    expect(parseScriptValues(script)).toEqual({ values });
  });

  test.each<[script: string, values: object, name: string]>([
    ["{ x: [fn, { draft: true }], y: fn({ draft: true }), title: 'T' }", { title: "T" }, "x"],
    ["{ title, ...other, author: 'mara' }", { author: "mara" }, "title"],
    ["{ title: 'T' + 'U', author: 'mara' }", { author: "mara" }, "title"],
    ["const title = `T ${1}`\nconst author = 'mara'", { author: "mara" }, "title"],
    ["module.exports = { draft: true }", {}, "it"],
    ["const title = 'T'\nfunction author() { return 'mara'; }", { title: "T" }, "author"],
    ["{ draft: true", {}, "draft"],
  ])("names what it computes: %s", (script, values, name) => {
    expect(parseScriptValues(script)).toMatchObject({
      values,
      computed: { names: expect.arrayContaining([name]) },
    });
  });

  test("is placed in its entry", () => {
    const text = "\n---js\n{\n  title: 'T',\n  date: new Date(),\n}\n---\nText.";
    expect(parseFrontMatter(text)).toEqual({
      kind: "read",
      values: { title: "T" },
      computed: {
        names: ["date"],
        line: 5,
        column: 3,
        message: expect.stringContaining("`date` is computed"),
      },
    });
  });

  test("is never run", () => {
    const script = "{ title: (globalThis.wasRun = true, 'T') }";
    expect(parseScriptValues(script).values).toEqual({});
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  test.each(["{", "[", '"', "{a:", "const a = [", "/*", "(", "`", " ", "const a = 1;", "{a:[{b:["])(
    "is read in time that grows with %j, and not faster",
    (piece) => {
      const measure = (length: number): number => {
        const text = `{ x: ${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length);
        return processorTime(() => parseScriptValues(text));
      };
      measure(1_000);
      const once = Math.min(measure(8_000), measure(8_000), measure(8_000));
      // Eight times as long; a square would take 64 times.
      const more = Math.min(measure(64_000), measure(64_000), measure(64_000));
      expect(more).toBeLessThan(30 * Math.max(10, once));
    },
  );
});

describe("the data of a template that is a program", () => {
  const mara = { author: "Mara" };

  test.each<[what: string, script: string, values: object]>([
    ["exported", 'export const data = { author: "Mara" };', mara],
    ["exported by name", 'const data = { author: "Mara" };\nexport { data, render };', mara],
    ["of a class", 'export default class {\n  data = { author: "Mara" };\n}', mara],
    [
      "not, where it is a function's own",
      'export function render() {\n  const data = { author: "Otto" };\n  return data.author;\n}',
      {},
    ],
    [
      "not of the function above it",
      'function list() {\n  const data = { author: "Otto" };\n}\nexport const data = { author: "Mara" };',
      mara,
    ],
  ])("is read: %s", (_, script, values) => {
    expect(parseTemplateData(script)).toEqual({ values });
  });

  test("is read in time, whatever the program repeats", () => {
    const took = processorTime(() => parseTemplateData("export {".repeat(8_000)));
    expect(took).toBeLessThan(1_000);
  });
});
