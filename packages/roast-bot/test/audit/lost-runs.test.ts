import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { type DevLogState, readDevLogState } from "../../src/audit/dev-log-state.ts";
import { findLostRuns } from "../../src/audit/lost-runs.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { runGit } from "../../src/git/run-git.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { entryCommit, fileOf, ilsesDevLog, publishTo } from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";

const file = "data/roast_bot_ledger.jsonl";

test("who writes the history anew keeps no promise by what kept one before", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-12T07:00:05Z", prepared: [] });
  await publishTo(remote, { scratch, id: "run-2", at: "2026-01-19T07:00:05Z", prepared: [] });
  await dateAnew(remote, "2026-01-20T12:00:00Z");

  const rewritten = await stateOf(remote, "2026-01-26T07:00:05Z");
  expect(rewritten.problems).toMatchObject([{ stage: "ledger" }]);
  expect(rewritten.problems[0]?.message).toContain(
    `${file}:5: the run of 2026-01-19T07:00:05Z is in no commit of the bot that is left`,
  );
  expect(verdictOf(rewritten, 3)).toBe("broken");

  await appendHistory(remote, [entryCommit("2026-01-21T09:00:00Z", "second-firing")]);
  expect(verdictOf(await stateOf(remote, "2026-01-26T07:00:05Z"), 3)).toBe("kept");

  await publishTo(remote, { scratch, id: "run-3", at: "2026-01-26T07:00:05Z", prepared: [] });
  const next = await stateOf(remote, "2026-02-02T07:00:05Z");
  expect([next.problems, verdictOf(next, 4)]).toEqual([[], "broken"]);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { findings } = await auditDevLog(devLog, "2026-01-26T08:00:00Z");
  expect(findings).toContainEqual({
    place: `${file}:1`,
    message: "no commit of the bot that is left has brought this line and those up to 5",
  });
});

test("the runs that are there remember nothing", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-12T07:00:05Z", prepared: [] });
  const ledger = parseLedger(await fileOf(remote, file), { file });
  const lines = ledger.kind === "sound" ? ledger.lines : [];
  const find = (...runs: string[]) => findLostRuns(lines, { runs: new Set(runs), file });
  expect(find("run-1")).toEqual({ keeping: new Map() });
  expect([...find("another").keeping]).toEqual([
    ["content/posts/first-firing.md", "2026-01-07T10:00:00Z"],
  ]);
});

async function stateOf(remote: string, now: string): Promise<DevLogState> {
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  return readDevLogState(devLog, now);
}

function verdictOf({ verdicts }: DevLogState, number: number): string | undefined {
  return verdicts.find(({ slot }) => slot.number === number)?.verdict;
}

/** Writes the branch anew, each commit of one moment. */
async function dateAnew(folder: string, at: string): Promise<void> {
  const stream = await runGit(["fast-export", "main"], { cwd: folder });
  const seconds = Date.parse(at) / 1000;
  const input = stream.replace(/^(committer .*>) \d+ .*$/gm, `$1 ${seconds} +0000`);
  await runGit(["fast-import", "--quiet", "--force"], { cwd: folder, input });
}
