import { expect, it } from "vitest";
import { charges, compliments } from "../../src/charges/registry.ts";
import { buildChange } from "../../src/charges/cases.ts";

const long = 120_000;

/** Lines of a length that nobody wrote: minified code, and what is hard for a careless pattern. */
const lines: Readonly<Record<string, string>> = {
  "minified code": "function a(b){return b.c(1,2)||{};}",
  blanks: " ",
  quotes: `'"\``,
  brackets: "(",
  handlers: "catch (e) { ",
  comparisons: "1 + 2 > 3 ",
  commas: ",",
  words: "tests patch ",
  comments: "// todo ",
};

it.each(Object.entries(lines))("one line of 120 kB of %s costs next to nothing", (_name, part) => {
  const line = part.repeat(long / part.length);
  const change = buildChange({
    title: "refactor: Ring the bell",
    body: line,
    commits: [
      { subject: "Fix it", body: line, diff: { "src/a.ts": `+${line}` } },
      "Simplify it",
      "wip",
    ],
    files: {
      "src/a.ts": `-${line}\n+x\n+${line}y`,
      "src/a.py": `-${line}\n+x\n+${line}y`,
      "test/a.test.ts": `-${line}\n+${line}y`,
      "docs/a.md": `+${line}`,
    },
  });
  const start = process.cpuUsage();
  for (const { detect } of [...charges, ...compliments]) detect(change);
  // A pattern that takes the square of the length takes half a minute here.
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
});
