import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyReportSchema } from "@mea-culpa/formats";
import { buildSlackwater, type Slackwater } from "../../../../demo/history/slackwater.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";

describe("roast-bot verify --source", () => {
  let cwd: string;
  let project: Slackwater;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "verify-source-"));
    project = await buildSlackwater(join(cwd, "slackwater"));
    const { handle, mails } = project.author;
    const { exitCode } = await runRoastBot(
      [
        "roast",
        "--source=git:slackwater",
        `--author=${handle}`,
        `--mail=${mails[0]}`,
        "--from=2026-03-23T00:00:00Z",
        "--to=2026-03-30T00:00:00Z",
        "--out=.",
      ],
      { cwd },
    );
    expect(exitCode).toBe(0);
  });

  afterAll(() => rm(cwd, { recursive: true }));

  test("measures the evidence again where it came from", async () => {
    const { exitCode, stdout } = await verify("git:slackwater");
    expect(stdout).toMatch(/measured again in the repository\.\n$/);
    expect(exitCode).toBe(0);
  });

  test("finds evidence that says something else than the repository does", async () => {
    const file = join(cwd, "evidence.json");
    const honest = await readFile(file, "utf8");
    await writeFile(file, honest.replace(/("authoredAt": ?)"2026-/, '$1"2025-'));
    const { exitCode, stdout } = await verify("git:slackwater", "--json");
    await writeFile(file, honest);
    expect(exitCode).toBe(1);
    const report = verifyReportSchema.parse(JSON.parse(stdout));
    expect(report.findings.map(({ code }) => code)).toContain("evidence-differs");
  });

  test.each<readonly [string, (evidence: string) => string]>([
    [
      "the words of a finding",
      (text) => text.replace(/"summary": "[^"]*"/, '"summary": "It leaks passwords of customers."'),
    ],
    [
      "the label of a figure",
      (text) => text.replace('"commits in the pull request"', '"passwords in the pull request"'),
    ],
    [
      "who authored it",
      (text) => text.replace(/"authorship": \{[^}]*\}/, '"authorship": { "kind": "person" }'),
    ],
    [
      "the time of the slot",
      (text) => text.replace(/"closes": "2026-03-3\d/, '"closes": "2026-03-24'),
    ],
  ])("finds %s changed, which no exhibit shows", async (_, forge) => {
    const file = join(cwd, "evidence.json");
    const honest = await readFile(file, "utf8");
    const forged = forge(honest);
    expect(forged).not.toBe(honest);
    await writeFile(file, forged);
    const { exitCode, stdout } = await verify("git:slackwater", "--json");
    await writeFile(file, honest);
    expect(exitCode).toBe(1);
    const { findings } = verifyReportSchema.parse(JSON.parse(stdout));
    const measured = findings.filter(
      ({ code, text }) => code === "evidence-differs" && text !== "",
    );
    expect(measured.map(({ message }) => message).join()).toMatch(
      /this version does not|the commits name others|nothing that landed/,
    );
  });

  test("says what a source looks like when it is given another thing", async () => {
    const { exitCode, stderr } = await verify("slackwater");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--source: expected");
  });

  function verify(source: string, ...more: readonly string[]) {
    const files = ["--roast=roast.md", "--evidence=evidence.json", `--source=${source}`];
    return runRoastBot(["verify", ...files, ...more], { cwd });
  }
});
