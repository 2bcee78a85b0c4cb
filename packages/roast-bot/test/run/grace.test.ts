import path from "node:path";
import { inProcessRunner } from "@mea-culpa/engine";
import { expect, it } from "vitest";
import { audit, verify } from "../../src/index.ts";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fileOf, filesOf, ilsesDevLog } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "./promised-project.ts";

async function setUp(terms: string, makeDevLog: (folder: string) => Promise<string> = ilsesDevLog) {
  const folder = await temporaryFolder();
  const devLog = await makeDevLog(folder);
  const promise = await fileOf(devLog, "roast-bot.yaml");
  const files = { "roast-bot.yaml": `${promise}${terms}catch_up: 0\n` };
  await appendHistory(devLog, [{ at: "2026-01-08T09:00:00Z", files }]);
  const environment = { ...process.env, XDG_CACHE_HOME: path.join(folder, "cache") };
  const runAt = (now: string) => {
    const inProcess = inProcessRunner();
    return runRoastBot({
      devLog,
      cwd: folder,
      now,
      version: "0.1.0",
      state: path.join(folder, "state"),
      cache: path.join(folder, "cache"),
      environment,
      runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    });
  };
  const roastOn = async (branch: string) =>
    (await filesOf(devLog, branch)).find((file) => file.endsWith("-slot-3.md"));
  const doubt = async (now: string) => {
    const { findings } = await verify({ devLog, now, environment });
    const rebuilt = await audit({ devLog, now, environment });
    return { findings, differs: rebuilt.slots.filter(({ differs }) => differs.length > 0) };
  };
  return { devLog, runAt, roastOn, doubt };
}

it("a roast is written once, read for twelve hours, and published word by word", async () => {
  const { devLog, runAt, roastOn, doubt } = await setUp("grace: 12h\n", async (folder) =>
    ilsesSourcedDevLog(folder, await ilsesProject(folder)),
  );
  const first = await runAt("2026-01-26T07:00:05Z");
  expect(first).toMatchObject({ outcome: "settled", problems: [], drafts: [{ slot: 3 }] });
  expect(first.heartbeat?.waits).toMatchObject({ until: "2026-01-26T19:00:05Z", state: "open" });
  expect(await roastOn("main")).toBeUndefined();
  const roast = (await roastOn("roast-bot-review")) ?? "";
  const read = await fileOf(devLog, roast, "roast-bot-review");

  const second = await runAt("2026-01-26T12:00:00Z");
  expect(second).toMatchObject({ outcome: "settled", problems: [], drafts: [], slots: [] });
  expect(await doubt("2026-01-26T13:00:00Z")).toEqual({ findings: [], differs: [] });
  const third = await runAt("2026-01-26T19:00:05Z");
  expect(third).toMatchObject({
    outcome: "settled",
    problems: [],
    drafts: [],
    slots: [{ number: 3, penance: { kind: "roasted", entry: roast }, published: true }],
  });
  expect(await fileOf(devLog, roast)).toBe(read);
  expect((await runAt("2026-01-27T07:00:05Z")).slots).toEqual([]);
  expect(await doubt("2026-01-27T08:00:00Z")).toEqual({ findings: [], differs: [] });
});

it.each([
  ["as it waited", (text: string) => text, 0],
  ["with other words", (text: string) => `${text}\nIt was fine, really.\n`, 1],
])("a roast that somebody has merged %s holds, or does not", async (_how, change, faults) => {
  const { devLog, runAt, roastOn, doubt } = await setUp("publish: pull-request\n");
  const first = await runAt("2026-01-26T07:00:05Z");
  // Nobody knows what serves a folder: the roast waits on its branch all the same.
  expect(first.problems).toMatchObject([{ message: expect.stringMatching(/forge: gitea/) }]);
  const review = "roast-bot-review";
  const added = (await filesOf(devLog, review)).filter((file) => /slot-3/.test(file));
  const roast = await roastOn(review);
  const files = await Promise.all(
    added.map(async (file) => {
      const text = await fileOf(devLog, file, review);
      return [file, file === roast ? change(text) : text] as const;
    }),
  );
  const squash = { at: "2026-01-26T15:00:00Z", files: Object.fromEntries(files) };
  await appendHistory(devLog, [squash]);
  const second = await runAt("2026-01-27T07:00:05Z");
  expect(second.slots).toMatchObject([{ number: 3, penance: { kind: "roasted", entry: roast } }]);
  expect(second.drafts).toEqual([]);
  const { findings, differs } = await doubt("2026-01-27T08:00:00Z");
  expect(differs).toEqual([]);
  const merged = findings.filter(({ message }) => /that waited to be merged/.test(message));
  expect(merged).toHaveLength(faults);
  if (faults === 0) expect(findings).toEqual([]);
});
