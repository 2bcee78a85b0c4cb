import path from "node:path";
import { inProcessRunner } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { gitServer } from "../support/git-server.ts";
import { afterThirdDeadline, filesOf, ilsesDevLog } from "./promised-dev-log.ts";

describe("a dev log at a host", { timeout: 60_000 }, () => {
  it("is cloned and published with the push token", async () => {
    const { folder, remote, runWith } = await setUp();
    await using server = await gitServer(folder, "open sesame");
    const report = await runWith(`${server.address}/dev-log.git`, "open sesame");
    expect(report.problems).toEqual([]);
    expect((await filesOf(remote)).filter((file) => /-slot-\d\.md$/.test(file))).toHaveLength(2);
  });

  it("is not reached with another token, and the report holds no trace of it", async () => {
    const { folder, runWith } = await setUp();
    await using server = await gitServer(folder, "open sesame");
    const report = await runWith(`${server.address}/dev-log.git`, "open barley");
    expect(report).toMatchObject({ outcome: "failed", commit: null, heartbeat: null });
    expect(report.problems.map(({ nodes }) => nodes)).toEqual([["clone-dev-log", "heartbeat"]]);
    expect(JSON.stringify(report)).not.toContain("barley");
    expect(JSON.stringify(report)).not.toContain(btoa("x-access-token:open barley"));
  });
});

async function setUp() {
  const folder = await temporaryFolder();
  const remote = await ilsesDevLog(folder);
  const inProcess = inProcessRunner();
  const runWith = (devLog: string, token: string) =>
    runRoastBot({
      devLog,
      cwd: folder,
      now: afterThirdDeadline,
      version: "0.1.0",
      state: path.join(folder, "state"),
      cache: path.join(folder, "cache"),
      environment: { ...process.env, ROAST_BOT_PUSH_TOKEN: token },
      runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    });
  return { folder, remote, runWith };
}
