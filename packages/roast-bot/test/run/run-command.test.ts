import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { devLogVerificationSchema, heartbeatSchema, runReportSchema } from "@mea-culpa/formats";
import { runCommandLine } from "../../src/commands/run-command-line.ts";
import { inProcessRunners } from "../../src/run/processes.ts";
import {
  afterThirdDeadline,
  countCommits,
  fileOf,
  filesOf,
  ilsesHistory,
} from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesProject, ilsesSourcedDevLog, pullRequest } from "./promised-project.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const nextDay = "2026-01-27T07:00:05Z";
const afterSecondDeadline = "2026-01-19T07:00:05Z";

describe("roast-bot run", { timeout: 120_000 }, () => {
  it("roasts what was broken in one commit, says so, and stands up to an audit", async () => {
    const { devLog, project, command } = await setUp();
    const { code, json } = await command("run", "--now", afterThirdDeadline);
    expect(code).toBe(0);
    const report = runReportSchema.parse(json);
    expect(report).toMatchObject({
      outcome: "settled",
      problems: [],
      slots: [
        { number: 1, verdict: "kept", penance: null },
        { number: 2, verdict: "broken", penance: { kind: "roasted", subject: "ilse/kiln#4" } },
        { number: 3, verdict: "broken", penance: { kind: "roasted", subject: "ilse/kiln#5" } },
      ],
    });
    expect(await countCommits(devLog)).toBe(ilsesHistory.length + 1);
    const heartbeat: unknown = JSON.parse(await fileOf(devLog, "data/roast_bot.json"));
    expect(heartbeatSchema.parse(heartbeat)).toEqual(report.heartbeat);

    const audit = await command("verify", "--now", nextDay);
    expect(devLogVerificationSchema.parse(audit.json)).toMatchObject({
      holds: true,
      slots: [{ recorded: "kept" }, { penance: "roasted" }, { penance: "roasted" }],
      roasts: [
        { slot: 2, holds: true },
        { slot: 3, holds: true },
      ],
      findings: [],
    });
    expect(audit.code).toBe(0);
    const measured = await command("verify", "--now", nextDay, "--source", `git:${project}`);
    expect(devLogVerificationSchema.parse(measured.json)).toMatchObject({ holds: true, notes: [] });
    const elsewhere = await command("verify", "--now", nextDay, "--source", `git:${devLog}`);
    expect(devLogVerificationSchema.parse(elsewhere.json)).toMatchObject({
      holds: true,
      notes: [
        expect.stringContaining("no source that was read has ilse/kiln#4"),
        expect.stringContaining("no source that was read has ilse/kiln#5"),
      ],
    });

    const again = await command("run", "--now", nextDay);
    expect(again.json).toMatchObject({ outcome: "settled", slots: [] });
    expect(await countCommits(devLog)).toBe(ilsesHistory.length + 2);
  });

  it("is changed by nothing that its user has told git", async () => {
    const { folder, command } = await setUp();
    const written = async () => {
      const { json } = await command("run", "--dry-run", "--now", afterSecondDeadline);
      const { files } = runReportSchema.parse(json);
      return files.filter(({ path }) => /\.md$|evidence\.json$|receipts\.json$/.test(path));
    };
    const plain = await written();
    expect(plain.length).toBeGreaterThan(2);
    await writeFile(path.join(folder, "gitconfig"), oddConfiguration);
    vi.stubEnv("GIT_CONFIG_GLOBAL", path.join(folder, "gitconfig"));
    expect(await written()).toEqual(plain);
    expect((await command("run", "--now", afterSecondDeadline)).code).toBe(0);
    const { code, json } = await command("verify", "--now", "2026-01-20T07:00:05Z");
    expect(devLogVerificationSchema.parse(json)).toMatchObject({ findings: [] });
    expect(code).toBe(0);
  });

  it("tells two merges with the same number apart", async () => {
    const folder = await temporaryFolder();
    const project = await ilsesProject(folder);
    await appendHistory(project, [
      pullRequest(5, "2026-01-22T10:00:00Z", "Improve the thermocouple, second part"),
    ]);
    const { command } = await setUp({ project });
    const { code, json } = await command("run", "--dry-run", "--now", afterThirdDeadline);
    expect(runReportSchema.parse(json)).toMatchObject({ outcome: "settled", problems: [] });
    expect(code).toBe(0);
  });

  it("shows in a dry run what it would publish, and publishes nothing", async () => {
    const { devLog, command } = await setUp();
    const { code, json } = await command("run", "--dry-run", "--now", afterThirdDeadline);
    expect(code).toBe(0);
    const { files, commit, heartbeat } = runReportSchema.parse(json);
    expect(commit).toBeNull();
    expect(heartbeat).toMatchObject({ penance: "roasted" });
    expect(files.map(({ path }) => path)).toContain(
      "data/roast_bot/2026-01-26-slot-3/evidence.json",
    );
    expect(await countCommits(devLog)).toBe(ilsesHistory.length);
  });

  it("does not write again what an earlier run has written and not published", async () => {
    const { folder, devLog, command } = await setUp();
    const flags = ["--dry-run", "--now", afterSecondDeadline];
    const { json } = await command("run", ...flags);
    const state = ["--state", path.join(folder, "state")];
    const { output, errors } = await commandLine(
      ["run", "--dev-log", devLog, ...state, ...flags],
      folder,
    );
    expect(errors).toMatch(/draft.*cache/);
    const roast = runReportSchema.parse(json).files.find(({ path }) => path.endsWith(".md"));
    expect(output).toContain(roast?.content);
  });

  it("tells a source that is gone once, with its slots and its place in roast-bot.yaml", async () => {
    const { devLog, folder } = await setUp({ project: "/nowhere/at/all" });
    const run = ["run", "--dev-log", devLog, "--state", path.join(folder, "state")];
    const dry = [...run, "--dry-run", "--now", afterThirdDeadline];
    const { code, output, errors } = await commandLine(
      [...run, "--now", afterThirdDeadline],
      folder,
    );
    expect(code).toBe(1);
    // A folder that is missing now is missing a moment later, too.
    expect(errors).not.toContain("attempt 2");
    const told =
      "candidates: There is no folder at /nowhere/at/all. (slots 2, 3; roast-bot.yaml:11:10)";
    expect(output.split("\n").filter((line) => line.includes("/nowhere"))).toEqual([told]);
    expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
      outcome: "failed",
      error: { stage: "candidates", message: expect.stringMatching(/^slots 2, 3: There is no/) },
      penance: "owed",
    });
    expect((await filesOf(devLog)).filter((file) => /^content\/.*\/[^_]/.test(file))).toHaveLength(
      1,
    );

    const verbose = await commandLine([...dry, "--verbose"], folder, "apart");
    expect(verbose.output).toMatch(
      /SourceError \[SOURCE_UNREADABLE\]: There is no folder[^]* at .*candidates-stage[^]*caused by EvidenceError \[SOURCE_NOT_FOUND\]: There is no folder[^]* at .*open-repository/,
    );
    expect(verbose.output.match(/caused by EvidenceError/g)).toHaveLength(1);

    const { problems } = runReportSchema.parse(
      JSON.parse((await commandLine([...dry, "--json"], folder)).output),
    );
    expect(problems).toMatchObject([
      {
        stage: "candidates",
        slots: [2, 3],
        nodes: ["candidates[slot-3]", "candidates[slot-2]"],
        place: { file: "roast-bot.yaml", line: 11, column: 10 },
        errors: [
          { class: "SourceError", stack: expect.stringContaining("candidates-stage") },
          { class: "EvidenceError", code: "SOURCE_NOT_FOUND" },
        ],
      },
    ]);
  });

  it.each([
    ["the promise is wrong", { "roast-bot.yaml": "who: nobody\n" }, /roast-bot.yaml:1:\d+/],
    ["there is no promise", { "roast-bot.yaml": null }, /roast-bot.yaml is missing/],
  ])("ends with 2 when %s, and says where", async (_what, files, message) => {
    const { devLog, command } = await setUp();
    await appendHistory(devLog, [{ at: "2026-01-26T05:00:00Z", files }]);
    const { code, json } = await command("run", "--now", afterThirdDeadline);
    expect(code).toBe(2);
    const { problems } = runReportSchema.parse(json);
    expect(problems[0]).toMatchObject({
      stage: "configuration",
      message: expect.stringMatching(message),
    });
  });

  it("leaves a heartbeat on a promise that can't be read, the first time and each time after", async () => {
    const { devLog, command } = await setUp();
    await command("run", "--now", "2026-01-23T09:00:00Z");
    await appendHistory(devLog, [
      { at: "2026-01-24T05:00:00Z", files: { "roast-bot.yaml": "cadence: [" } },
      { at: "2026-01-24T06:00:00Z", files: { "roast-bot.yaml": "who: nobody\n" } },
    ]);
    for (const day of ["24", "25", "26"]) {
      const now = `2026-01-${day}T09:00:00Z`;
      const { code, json } = await command("run", "--now", now);
      expect(code).toBe(2);
      expect(new Set(runReportSchema.parse(json).problems.map(({ stage }) => stage))).toEqual(
        new Set(["configuration"]),
      );
      expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
        last_run: now,
        outcome: "failed",
        error: { stage: "configuration" },
      });
    }
  });

  it.each([
    [["run", "--writer", "nobody"], /--writer: expected `house`/],
    [["run", "--now", "yesterday"], /--now: expected an instant/],
    [["run", "--dev-log", "nowhere"], /expected a git work tree or a bare repository/],
    [["verify"], /verify needs --dev-log DIR/],
    [["init", "--schedule", "sundial"], /--schedule: expected github-actions/],
    [["serve", "--port", "http"], /--port .*'http'.* Expected a whole number from 0 to 65535/],
    [["verify", "--dev-log", ".", "--roast", "x"], /'--dev-log .*cannot be used with .*'--roast/],
  ])("ends with 2 on `%s`", async (args, message) => {
    const folder = await temporaryFolder();
    const { code, errors } = await commandLine(args, folder);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});

/** What changes how git reads, prints and compares; some of it is advised, some of it is odd. */
const oddConfiguration = `[safe]
	bareRepository = explicit
[log]
	showSignature = true
	follow = true
	mailmap = false
	showRoot = false
	abbrevCommit = true
	decorate = full
[diff]
	orderFile = /nonexistent
	noprefix = true
	renames = false
	context = 0
	external = false
	suppressBlankEmpty = true
	relative = true
[color]
	ui = always
[core]
	bigFileThreshold = 1
	commentChar = R
	abbrev = 4
	autocrlf = true
[i18n]
	logOutputEncoding = latin1
	commitEncoding = latin1
[grep]
	patternType = fixed
[trailer]
	separators = "=#"
[blame]
	ignoreRevsFile = /nonexistent
[push]
	default = nothing
	followTags = true
[clone]
	defaultRemoteName = upstream
[init]
	defaultBranch = trunk
[user]
	useConfigOnly = true
`;

async function setUp({ project: given }: { readonly project?: string } = {}) {
  const folder = await temporaryFolder();
  const project = given ?? (await ilsesProject(folder));
  const devLog = await ilsesSourcedDevLog(folder, project);
  const command = async (name: string, ...flags: readonly string[]) => {
    const state = name === "run" ? ["--state", path.join(folder, "state")] : [];
    const args = [name, "--dev-log", devLog, ...state, ...flags, "--json"];
    const { code, output } = await commandLine(args, folder);
    return { code, json: JSON.parse(output) as unknown };
  };
  return { folder, devLog, project, command };
}

/** Its stages run in this process, or `apart` in processes of their own. */
async function commandLine(args: readonly string[], cwd: string, runners?: "apart") {
  let output = "";
  let errors = "";
  const code = await runCommandLine({
    args,
    version: "0.1.0",
    io: {
      stdout: (text) => (output += text),
      stderr: (text) => (errors += text),
      env: { ...process.env, XDG_CACHE_HOME: path.join(cwd, "cache") },
      now: () => afterThirdDeadline,
      isTTY: false,
      cwd,
      ...(runners !== "apart" && { runners: inProcessRunners() }),
    },
  });
  return { code, output, errors };
}
