import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateMessages } from "../../scripts/generate-messages.ts";
import { hostMessage } from "../../src/executors/messages.ts";

test("the messages in TypeScript and in Python are those of the schema", async () => {
  for (const [path, text] of Object.entries(await generateMessages())) {
    expect(await readFile(join(import.meta.dirname, "../..", path), "utf8"), path).toBe(text);
  }
});

test.each([
  [{ type: "dance" }, "type"],
  [{ type: "started", uniqueId: "model.a" }, "pid"],
  [{ type: "started", uniqueId: "model.a", pid: 7, at: 1 }, '"at"'],
  [{ type: "log", uniqueId: 4, level: "info", message: "" }, "uniqueId"],
])("%j is no message of the Python side's", (line, wrong) => {
  const { success, error } = hostMessage.safeParse(line);
  expect(success).toBe(false);
  expect(error?.message).toContain(wrong);
});
