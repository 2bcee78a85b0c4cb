import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { devLogVerificationSchema, heartbeatSchema, runReportSchema } from "@mea-culpa/formats";
import {
  afterThirdDeadline,
  countCommits,
  fileOf,
  ilsesHistory,
} from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine, ilsesCommand } from "./ilses-command.ts";
import { ilsesProject, pullRequest } from "./promised-project.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const nextDay = "2026-01-27T07:00:05Z";
const afterSecondDeadline = "2026-01-19T07:00:05Z";

describe("roast-bot run", { timeout: 120_000 }, () => {
  it("roasts what was broken in one commit, says so, and stands up to an audit", async () => {
    const { devLog, project, command } = await ilsesCommand();
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
    const { folder, command } = await ilsesCommand();
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
    const { command } = await ilsesCommand({ project });
    const { code, json } = await command("run", "--dry-run", "--now", afterThirdDeadline);
    expect(runReportSchema.parse(json)).toMatchObject({ outcome: "settled", problems: [] });
    expect(code).toBe(0);
  });

  it("shows in a dry run what it would publish, and publishes nothing", async () => {
    const { devLog, command } = await ilsesCommand();
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
    const { folder, devLog, command } = await ilsesCommand();
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
