import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { listKeys } from "../../src/promise/promise-problem.ts";

const groups = { who: "who.", sources: "sources[].", paths: "paths." };

test("docs/promise.md has a row for every key of roast-bot.yaml", async () => {
  const url = new URL("../../../../docs/promise.md", import.meta.url);
  const text = await readFile(url, "utf8");
  const rows = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key);
  const grouped = Object.entries(groups).flatMap(([group, prefix]) =>
    listKeys(group).map((key) => `${prefix}${key}`),
  );
  const single = listKeys("").filter((key) => key === "sources" || !(key in groups));
  expect(new Set(rows)).toEqual(new Set([...single, ...grouped]));
});
