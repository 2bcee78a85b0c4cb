import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type FleetReport, fleetReportSchema } from "@mea-culpa/formats";
import { describe, expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { afterThirdDeadline, countCommits, fileOf } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { importHistory } from "../support/fast-import.ts";
import { gitServer } from "../support/git-server.ts";
import { promisedDevLog, promiseText } from "../support/promised-dev-log.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const young = promiseText.replace("2026-03-01", "2026-01-26");

describe("roast-bot fleet", { timeout: 120_000 }, () => {
  test("settles each promise, whatever becomes of the others, and says what became of each", async () => {
    const folder = await temporaryFolder();
    const devLog = await ilsesSourcedDevLog(folder, await ilsesProject(folder));
    const wrong = await promisedDevLog([], "who: nobody\n");
    const { exitCode, report } = await fleet([
      { id: "gone", dev_log: "./gone.git" },
      { id: "ilse", dev_log: devLog },
      { id: "wrong", dev_log: wrong },
      { id: "mara", dev_log: await promisedDevLog([], young) },
    ]);

    expect(exitCode).toBe(1);
    expect(report).toMatchObject({
      outcome: "failed",
      settled: 2,
      failed: 2,
      promises: [
        { id: "gone", outcome: "failed", problems: [{ stage: "run" }], slots: [], next_due: null },
        {
          id: "ilse",
          outcome: "settled",
          problems: [],
          slots: [
            { number: 1, verdict: "kept" },
            { number: 2, penance: { kind: "roasted" } },
            { number: 3, penance: { kind: "roasted" } },
          ],
          next_due: "2026-02-02T07:00:00Z",
        },
        { id: "wrong", outcome: "failed", slots: [] },
        {
          id: "mara",
          outcome: "settled",
          problems: [],
          slots: [],
          commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        },
      ],
    });
    expect(report.promises[2]?.problems[0]).toMatchObject({
      stage: "configuration",
      message: expect.stringContaining("roast-bot.yaml:1:6: who: expected"),
    });
    expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
      last_run: afterThirdDeadline,
    });
  });

  test("lets a run see its own promise's variables and no other's", async () => {
    const [maras, jons] = await Promise.all([servedDevLog("m4ra"), servedDevLog("j0n")]);
    const env = { MARAS_TOKEN: "m4ra", JONS_TOKEN: "j0n", ROAST_BOT_PUSH_TOKEN: "m4ra" };
    const { report } = await fleet(
      [
        {
          id: "mara",
          dev_log: `${maras}/mara.git`,
          variables: { ROAST_BOT_PUSH_TOKEN: "MARAS_TOKEN" },
        },
        {
          id: "jon",
          dev_log: `${jons}/jon.git`,
          variables: { ROAST_BOT_PUSH_TOKEN: "JONS_TOKEN" },
        },
        {
          id: "thief",
          dev_log: `${maras}/thief.git`,
          variables: { ROAST_BOT_PUSH_TOKEN: "JONS_TOKEN" },
        },
        { id: "nobody", dev_log: `${maras}/nobody.git` },
      ],
      env,
    );
    expect(report.promises.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      "mara settled",
      "jon settled",
      "thief failed",
      "nobody failed",
    ]);
  });

  test("shows a person one line a promise and a sum, and publishes nothing in a dry run", async () => {
    const devLog = await promisedDevLog([], young);
    const before = await countCommits(devLog);
    const file = await writeFleet([
      { id: "mara", dev_log: devLog },
      { id: "gone", dev_log: "./gone.git" },
    ]);
    const { stdout, exitCode } = await runRoastBot(
      ["fleet", "--file", file, "--concurrency", "1", "--dry-run"],
      await settings(),
    );
    expect(await countCommits(devLog)).toBe(before);
    expect(stdout).toMatch(/^mara settled$/m);
    expect(stdout).toMatch(/^gone failed: run: .*gone\.git/m);
    expect(stdout).toMatch(/^2 promises: 1 settled, 1 not, 0 roasts published, a dry run\.$/m);
    expect(exitCode).toBe(1);
  });

  test.each([
    ["is no fleet", "promises: none", /expected a list of promises/],
    ["is not there", undefined, /there is no such file/],
  ])("does nothing and ends with 2 when the file %s", async (_what, text, message) => {
    const file = path.join(await temporaryFolder(), "promises.yaml");
    if (text !== undefined) await writeFile(file, text);
    const { exitCode, stderr, stdout } = await runRoastBot(["fleet", "--file", file]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
  });
});

/** A server with dev logs of one token, and its address. */
async function servedDevLog(token: string): Promise<string> {
  const root = await temporaryFolder();
  for (const name of ["mara", "jon", "thief", "nobody"]) {
    const files = { "hugo.toml": "", "content/blog/_index.md": "", "roast-bot.yaml": young };
    await importHistory(path.join(root, `${name}.git`), [{ at: "2026-01-05T12:00:00Z", files }]);
  }
  const server = await gitServer(root, token);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server.address;
}

async function fleet(
  promises: readonly object[],
  env: Record<string, string> = {},
): Promise<{ readonly exitCode: number; readonly report: FleetReport }> {
  const file = await writeFleet(promises);
  const args = ["fleet", "--file", file, "--json"];
  const { exitCode, stdout } = await runRoastBot(args, await settings(env));
  expect(await schemaErrors("fleet", stdout)).toBeNull();
  return { exitCode, report: fleetReportSchema.parse(JSON.parse(stdout)) };
}

async function writeFleet(promises: readonly object[]): Promise<string> {
  const file = path.join(await temporaryFolder(), "promises.yaml");
  await writeFile(file, stringify({ promises }));
  return file;
}

async function settings(env: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const places = { XDG_STATE_HOME: path.join(folder, "state"), XDG_CACHE_HOME: folder };
  const { PATH = "" } = process.env;
  return { now: afterThirdDeadline, env: { PATH, HOME: folder, ...places, ...env } };
}
