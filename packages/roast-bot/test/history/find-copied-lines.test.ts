import { join } from "node:path";
import { expect, test } from "vitest";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { findCopiedLines } from "../../src/history/find-copied-lines.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const says = "// The bell is rung twice, because the first stroke is lost.";
const rings = `${says}\nring(2);\n`;
type Files = Readonly<Record<string, string>>;

const rows: readonly (readonly [title: string, before: Files, after: Files, found: string[]])[] = [
  ["stands in another file", { "bell.js": rings }, { "gong.js": rings }, [says]],
  [
    "stands in the same file, indented otherwise",
    { "bell.js": `if (tide) {\n  ${says}\n}\n` },
    { "bell.js": `if (tide) {\n  ${says}\n}\n${rings}` },
    [says],
  ],
  ["is new", { "bell.js": "ring(1);\n" }, { "gong.js": rings }, []],
  ["is a part of another", { "bell.js": `${says} See 7.\n` }, { "gong.js": rings }, []],
  ["is of a test", { "bell.js": rings }, { "test/gong.test.js": rings }, []],
  [
    "stands on another page",
    { "docs/bells.md": "The bells ring twice at low tide.\n" },
    { "docs/gongs.md": "The bells ring twice at low tide.\n" },
    ["The bells ring twice at low tide."],
  ],
  [
    "holds a sentence that stands on another page",
    {
      "docs/bells.md": `The bells ring twice at low tide. ${"They are heard at sea. ".repeat(3)}\n`,
    },
    {
      "docs/gongs.md": `It raises \`LOW\` at low tide. The bells ring twice at low tide. ${"No. ".repeat(9)}\n`,
    },
    ["The bells ring twice at low tide."],
  ],
  [
    "declares a test",
    { "test/bell.test.js": 'it("rings twice at low tide", () => {});\n' },
    { "test/gong.test.js": 'it("rings twice at low tide", () => {});\n' },
    ['it("rings twice at low tide", () => {});'],
  ],
  [
    "has a text of the source",
    { "bell.js": 'if (!rope) throw new Error("There is no rope here");\n' },
    { "gong.js": 'if (!rope) throw new Error("There is no rope here");\n' },
    ['if (!rope) throw new Error("There is no rope here");'],
  ],
  ["is short", { "bell.js": "// Rings.\n" }, { "gong.js": "// Rings.\nring();\n" }, []],
];

test.each(rows)("a line that %s", async (_, before, after, found) => {
  expect([...(await findCopied(before, after))]).toEqual(found);
});

test("many lines, long ones among them", async () => {
  const many = Array.from({ length: 2_000 }, (_, at) => `// ${at} ${"鐘".repeat(400)}`);
  const [first = ""] = many;
  const before = { "a.js": `${"x".repeat(1_000_000)}${first}\n  ${first}` };
  const copied = await findCopied(before, { "b.js": `${many.join("\n")}\n` });
  expect([...copied]).toEqual([first]);
});

test("a line that only ends as one that stands there", async () => {
  const copied = await findCopied(
    { "a.js": `${"x".repeat(500_000)} ${says}\n` },
    { "b.js": rings },
  );
  expect(copied.size).toBe(0);
});

async function findCopied(before: Files, after: Files): Promise<ReadonlySet<string>> {
  const git = join(await temporaryFolder(), "tidepool.git");
  await importHistory(git, [
    { at: "2026-03-02T09:00:00Z", message: "Begin", files: before },
    { at: "2026-03-04T09:00:00Z", message: "Ring (#7)", files: after },
  ]);
  const repository = await openRepository({ name: "mara/tidepool", git }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: "2026-03-03T00:00:00Z", to: "2026-03-09T00:00:00Z" };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  if (candidate === undefined) return expect.fail("nothing was merged");
  const change = await collectChange(repository, candidate);
  return await findCopiedLines(change, { cwd: repository.directory });
}
