import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fileOf, ilsesDevLog, promiseText, publishTo } from "../publish/promised-dev-log.ts";

const [was, is] = ["data/roast_bot_ledger.jsonl", "data/record.jsonl"];

test.each([
  ["with its file", true],
  ["and its file stays", false],
])("a ledger whose path is changed goes on there, %s", async (_, isMoved) => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-12T07:00:05Z", prepared: [] });
  const before = await fileOf(remote, was);
  await appendHistory(remote, [
    {
      at: "2026-01-13T08:00:00Z",
      files: {
        "roast-bot.yaml": `${promiseText}paths: { ledger: ${is} }\n`,
        ...(isMoved && { [was]: null, [is]: before }),
      },
    },
  ]);
  await publishTo(remote, { scratch, id: "run-2", at: "2026-01-19T07:00:05Z", prepared: [] });
  const after = await fileOf(remote, is);
  expect(after.startsWith(before)).toBe(true);
  expect(after.length).toBeGreaterThan(before.length);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { findings, state } = await auditDevLog(devLog, "2026-01-19T08:00:00Z");
  expect([findings, state.ledger.slots.size]).toEqual([[], 2]);
});

test("a file like a ledger is none where no promise has had one", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-12T07:00:05Z", prepared: [] });
  const [line = ""] = (await fileOf(remote, was)).split("\n");
  await appendHistory(remote, [
    {
      at: "2026-01-13T08:00:00Z",
      message: "Glazes\n\nRoast-Bot-Promise: 0123456789abcdef\nRoast-Bot-Run: forged",
      files: {
        "data/roast_bot.json": JSON.stringify({ last_run: "2026-01-13T08:00:00Z" }),
        "assets/glazes.jsonl": `${line}\n`,
      },
    },
  ]);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { state } = await auditDevLog(devLog, "2026-01-14T08:00:00Z");
  expect(state.commits.map(({ run, ledger }) => [run, ledger])).toEqual([
    ["run-1", was],
    ["forged", undefined],
  ]);
  expect(state.ledger.slots.size).toBe(1);
});

test.each([
  ["that brings no heartbeat of its moment", "data/roast_bot.json", "2026-01-13T07:59:59Z"],
  ["whose heartbeat lies elsewhere", "data/glazes.json", "2026-01-13T08:00:00Z"],
])("nor is a commit the bot's %s", async (_, path, last_run) => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-12T07:00:05Z", prepared: [] });
  await appendHistory(remote, [
    {
      at: "2026-01-13T08:00:00Z",
      message: "Glazes\n\nRoast-Bot-Promise: 0123456789abcdef\nRoast-Bot-Run: forged",
      files: { [path]: JSON.stringify({ last_run }) },
    },
  ]);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { state } = await auditDevLog(devLog, "2026-01-14T08:00:00Z");
  expect(state.commits.map(({ run }) => run)).toEqual(["run-1"]);
});
