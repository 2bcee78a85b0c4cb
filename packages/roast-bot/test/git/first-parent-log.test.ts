import { expect, test } from "vitest";
import { firstParentLog, wholeLog } from "../../src/git/first-parent-log.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("people are named as the mailmap of the tip has it, whatever came later", async () => {
  const cwd = await importHistory(`${await temporaryFolder()}/log.git`, [
    {
      at: "2026-01-06T10:00:00Z",
      author: "Ilse V <ilse@kiln.example>",
      files: { "posts/one.md": "One.\n" },
    },
    {
      at: "2026-01-07T10:00:00Z",
      files: { ".mailmap": "Ilse Varga <ilse@example.org> <ilse@kiln.example>\n" },
    },
  ]);
  const scope = { cwd, paths: ["posts"], pulls: [] };
  for (const read of [firstParentLog, wholeLog]) {
    const [now] = await read({ ...scope, tip: "HEAD" });
    const [then] = await read({ ...scope, tip: "HEAD^" });
    expect([now?.authorName, then?.authorName]).toEqual(["Ilse Varga", "Ilse V"]);
  }
});
