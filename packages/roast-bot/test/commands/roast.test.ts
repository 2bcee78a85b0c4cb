import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RoastReport, roastReportSchema } from "@mea-culpa/formats";
import { parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { type CommandResult, runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = "2026-03-30T07:00:00Z";
const week = ["--from", "2026-03-23T08:00:00Z", "--to", "2026-03-30T07:00:00Z"];
const tamsin = ["--author", "tamsin-okoye", "--mail", "tamsin@slackwater.example"];

let history: string;
let source: readonly string[];
/** Where the roast of that week lies. */
let out: string;
let run: CommandResult;
let report: RoastReport;

beforeAll(async () => {
  history = await mkdtemp(join(tmpdir(), "roast-bot-roast-"));
  const { directory } = await buildSlackwater(join(history, "slackwater"));
  source = ["--source", `git:${directory}`];
  out = join(history, "out");
  run = await roast([...source, ...tamsin, ...week, "--out", out, "--json"]);
  report = roastReportSchema.parse(JSON.parse(run.stdout));
});
afterAll(() => rm(history, { recursive: true }));

describe("roast-bot roast", () => {
  test("writes the roast, its evidence and its receipts, which prove each other", async () => {
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
    const again = join(await temporaryFolder(), "out");
    await roast([...source, ...tamsin, ...week, "--out", again]);
    for (const file of await readdir(out)) {
      expect(await readFile(join(again, file), "utf8")).toBe(
        await readFile(join(out, file), "utf8"),
      );
    }
  });

  test("takes the pull request that it is told to, and refuses one that isn't there", async () => {
    const told = [...source, ...tamsin, ...week, "--json", "--pull-request"];
    const other = await roast([...told, "211"]);
    const stranger = await roast([...told, "212"]);
    const { docket } = roastReportSchema.parse(JSON.parse(other.stdout));
    expect(docket.map(({ subject }) => subject)).toEqual(["slackwater#211"]);
    expect(stranger.exitCode).toBe(2);
    expect(stranger.stderr).toContain("#212 is not among those");
    expect(stranger.stderr).toContain("#211, #214, #216");
  });

  test("explains the docket line by line, and its lines add up to the score", async () => {
    const explained = await roast([...source, ...tamsin, ...week, "--explain"]);
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
    const { stdout } = await roast([...source, ...tamsin, ...quiet, "--json"]);
    const { subject, docket, files } = roastReportSchema.parse(JSON.parse(stdout));
    expect(subject.kind).toBe("silence");
    expect(docket).toEqual([]);
    expect(files).toBeNull();
  });

  test("leaves the files of an earlier roast whole when the new one can't be put there", async () => {
    const inTheWay = join(await temporaryFolder(), "out");
    await writeFile(inTheWay, "in the way");
    const { exitCode } = await roast([...source, ...tamsin, ...week, "--out", inTheWay]);
    expect(exitCode).toBe(1);
    expect(await readFile(inTheWay, "utf8")).toBe("in the way");
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
    const { exitCode, stdout, stderr } = await roast([...source, ...tamsin, ...week, ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(flag);
    expect(stdout).toBe("");
  });

  test("says where there is no repository", async () => {
    const folder = await temporaryFolder();
    const nowhere = ["--source", `git:${folder}/nowhere`];
    const { exitCode, stderr } = await roast([...nowhere, ...tamsin, ...week]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("nowhere");
  });
});

function roast(args: readonly string[]): Promise<CommandResult> {
  return runRoastBot(["roast", ...args], { now });
}
