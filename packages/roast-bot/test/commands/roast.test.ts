import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roastReportSchema } from "@mea-culpa/formats";
import { parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = "2026-03-30T07:00:00Z";
const week = ["--from", "2026-03-23T08:00:00Z", "--to", "2026-03-30T07:00:00Z"];
const tamsin = ["--author", "tamsin-okoye", "--mail", "tamsin@slackwater.example"];

let history: string;
let source: readonly string[];

beforeAll(async () => {
  history = await mkdtemp(join(tmpdir(), "roast-bot-roast-"));
  const { directory } = await buildSlackwater(join(history, "slackwater"));
  source = ["--source", `git:${directory}`];
});
afterAll(() => rm(history, { recursive: true }));

describe("roast-bot roast", () => {
  test("writes the roast, its evidence and its receipts, which prove each other", async () => {
    const folder = await temporaryFolder();
    const out = join(folder, "out");
    const run = await roast([...source, ...tamsin, ...week, "--out", out, "--json"]);
    const report = roastReportSchema.parse(JSON.parse(run.stdout));
    const pack = parseEvidencePack(await readFile(join(out, "evidence.json"), "utf8"));
    const [roastFile, evidenceFile] = [join(out, "roast.md"), join(out, "evidence.json")];
    const verified = await runRoastBot(
      ["verify", "--roast", roastFile, "--evidence", evidenceFile, ...source],
      { now },
    );
    expect(run.exitCode).toBe(0);
    expect(await schemaErrors("roast", run.stdout)).toBeNull();
    expect(report.subject).toEqual({ kind: "pull-request", id: "slackwater#214" });
    expect(report.files).toEqual({
      roast: roastFile,
      evidence: evidenceFile,
      receipts: join(out, "receipts.json"),
    });
    expect(pack.subject.id).toBe("slackwater#214");
    expect(await readFile(roastFile, "utf8")).toBe(report.markdown);
    expect((await readdir(out)).toSorted()).toEqual(["evidence.json", "receipts.json", "roast.md"]);
    expect(verified.exitCode).toBe(0);
  });

  test("writes the same bytes for the same history and moment", async () => {
    const first = await roast([...source, ...tamsin, ...week]);
    const second = await roast([...source, ...tamsin, ...week]);
    expect(first.stdout).toBe(second.stdout);
  });

  test("takes the pull request that it is told to, and refuses one that isn't there", async () => {
    const told = [...source, ...tamsin, ...week, "--json", "--pull-request"];
    const other = await roast([...told, "211"]);
    const stranger = await roast([...told, "212"]);
    const report = roastReportSchema.parse(JSON.parse(other.stdout));
    expect(report.docket.map(({ subject }) => subject)).toEqual(["slackwater#211"]);
    expect(stranger.exitCode).toBe(2);
    expect(stranger.stderr).toContain("#212 is not among those");
    expect(stranger.stderr).toContain("#211, #214, #216");
  });

  test("explains the docket line by line, and its lines add up to the score", async () => {
    const asked = [...source, ...tamsin, ...week];
    const explained = await roast([...asked, "--explain"]);
    const report = roastReportSchema.parse(JSON.parse((await roast([...asked, "--json"])).stdout));
    expect(report.docket.map(({ subject }) => subject)[0]).toBe("slackwater#214");
    for (const { score, lines } of report.docket) {
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    for (const { reason } of report.docket[0]?.lines ?? []) {
      expect(explained.stdout).toContain(reason);
    }
  });

  test("roasts the silence of a week without pull requests", async () => {
    const quiet = ["--from", "2026-03-01", "--to", "2026-03-07"];
    const run = await roast([...source, ...tamsin, ...quiet, "--json"]);
    const report = roastReportSchema.parse(JSON.parse(run.stdout));
    expect(report.subject.kind).toBe("silence");
    expect(report.docket).toEqual([]);
    expect(report.files).toBeNull();
  });

  test("leaves the files of an earlier roast whole when the new one can't be put there", async () => {
    const folder = await temporaryFolder();
    const out = join(folder, "out");
    await writeFile(out, "in the way");
    const run = await roast([...source, ...tamsin, ...week, "--out", out]);
    expect(run.exitCode).toBe(1);
    expect(await readFile(out, "utf8")).toBe("in the way");
  });

  test.each([
    ["--source", ["--source", "slackwater"]],
    ["--source", ["--source", "git:ext::whoami"]],
    ["--from", ["--from", "yesterday"]],
    ["--to", ["--to", "2026-03-01T00:00:00Z"]],
    ["--zone", ["--zone", "Mars/Olympus"]],
    ["--pull-request", ["--pull-request", "twelve"]],
    ["--writer", ["--writer", "oracle"]],
    ["--referee", ["--referee", "house"]],
    ["--generator", ["--generator", "typewriter"]],
    ["--web", ["--web", "javascript:alert(1)"]],
    ["--author", ["--author", "@"]],
  ])("refuses a %s that says nothing usable: %o", async (flag, args) => {
    const run = await roast([...source, ...tamsin, ...week, ...args]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(flag);
    expect(run.stdout).toBe("");
  });

  test("says where there is no repository", async () => {
    const folder = await temporaryFolder();
    const run = await roast(["--source", `git:${folder}/nowhere`, ...tamsin, ...week]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("nowhere");
  });
});

function roast(args: readonly string[]): ReturnType<typeof runRoastBot> {
  return runRoastBot(["roast", ...args], { now });
}
