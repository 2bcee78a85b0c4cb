import { describe, expect, test } from "vitest";
import { importHistory, appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { entryCommit, promiseText, publishTo } from "../publish/promised-dev-log.ts";

const begin: ScriptedCommit = {
  at: "2026-01-05T09:00:00Z",
  files: { "hugo.toml": "", "roast-bot.yaml": promiseText },
};
const written = entryCommit("2026-01-07T10:00:00Z", "first-firing");
const entryPath = "content/posts/first-firing.md";
const entryText = written.files?.[entryPath] ?? "";
const at = "2026-01-13T08:00:00Z";
const broken = { "roast-bot.yaml": `${promiseText}cadence: [` };

describe("a promise that can't be read any more still gets its heartbeat, the second time too", () => {
  test.each<[what: string, before: readonly ScriptedCommit[], oops: ScriptedCommit["files"]]>([
    ["broken before anybody wrote an entry", [begin, written], broken],
    ["deleted", [begin, written], { "roast-bot.yaml": null }],
    ["emptied", [begin, written], { "roast-bot.yaml": "" }],
    [
      "broken in the commit that moves the site",
      [begin, written],
      {
        ...broken,
        [entryPath]: null,
        "site/content/posts/first-firing.md": entryText,
        "site/hugo.toml": "",
        "hugo.toml": null,
      },
    ],
    [
      "deleted in the commit that leaves the generator",
      [begin, written],
      { "roast-bot.yaml": null, [entryPath]: null, "hugo.toml": null },
    ],
    ["a folder of that name", [begin, written], { "roast-bot.yaml": null, "roast-bot.yaml/a": "" }],
  ])("%s", async (_, before, oops = {}) => {
    const scratch = await temporaryFolder();
    const remote = await importHistory(`${scratch}/log.git`, before);
    await publishTo(remote, { scratch, id: "one", at: "2026-01-12T09:00:00Z", prepared: [] });
    await appendHistory(remote, [{ at, message: "Oops", files: oops }]);
    for (const [id, day] of [
      ["two", "14"],
      ["three", "15"],
      ["four", "20"],
    ] as const) {
      const now = `2026-01-${day}T09:00:00Z`;
      const { heartbeat, records } = await publishTo(remote, {
        scratch,
        id,
        at: now,
        prepared: [],
      });
      expect(heartbeat).toMatchObject({
        last_run: now,
        outcome: "failed",
        error: { stage: "configuration" },
      });
      // By terms that nobody can read, nothing is settled.
      expect(records.filter(({ kind }) => kind === "slot")).toEqual([]);
    }
  });
});

test("a link in place of the promise is said to be one", async () => {
  const scratch = await temporaryFolder();
  const remote = await importHistory(`${scratch}/log.git`, [begin, written]);
  await publishTo(remote, { scratch, id: "one", at: "2026-01-12T09:00:00Z", prepared: [] });
  await appendHistory(remote, [{ at, links: { "roast-bot.yaml": "promises/mara.yaml" } }]);
  const { heartbeat } = await publishTo(remote, { scratch, id: "two", at, prepared: [] });
  expect(heartbeat).toMatchObject({
    error: { message: expect.stringContaining("a symbolic link to `promises/mara.yaml`") },
  });
});
