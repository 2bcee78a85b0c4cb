import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inProcessRunner } from "@mea-culpa/engine";
import type { RunReport } from "@mea-culpa/formats";
import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { runGit } from "../../src/git/run-git.ts";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { appendHistory } from "../support/fast-import.ts";
import { runRoastBot as commandLine } from "../support/run-roast-bot.ts";
import { afterThirdDeadline, entryCommit, fileOf, filesOf } from "./promised-dev-log.ts";

let folder: string;
let devLog: string;
let roasts: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "roast-bot-errata-"));
  devLog = await ilsesSourcedDevLog(folder, await ilsesProject(folder));
  await run(afterThirdDeadline);
  roasts = (await filesOf(devLog)).filter((file) => /-slot-\d+\.md$/.test(file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a roast that was wrong", () => {
  it("is corrected beside it in the owner's words, once, and stays as it is", async () => {
    const roast = roasts.find((file) => file.endsWith("slot-3.md")) ?? "";
    const before = await fileOf(devLog, roast);
    const says =
      "It was Tom's change. <b>Not</b> {{< mine >}}.\\n\\nSee https://evil.example and [this](x).";
    await promise(
      `errata:\n  - { roast: ${roast}, says: "${says}" }\n  - { roast: content/posts/first-firing.md, says: no roast }\n`,
      "2026-01-27T08:00:00Z",
    );
    const report = await run("2026-01-27T09:00:00Z");
    expect(report.notes).toEqual([
      "`errata` names content/posts/first-firing.md, which is no roast that the ledger knows.",
    ]);
    const erratum = (await errata())[0] ?? "";
    expect(erratum).toMatch(/^content\/posts\/erratum-[a-z0-9-]+-slot-3\.md$/);
    const text = await fileOf(devLog, erratum);
    expect(text).toContain(
      `(\`${roast}\`), the roast of slot 3, which stands as it was published.`,
    );
    expect(text).toContain("In the words of ilse:");
    expect(text).toContain("author: roast-bot");
    // What somebody writes stays text, on any site.
    const body = text.slice(text.indexOf("\n---\n") + 5);
    const tree = fromMarkdown(body);
    const types = new Set<string>();
    visit(tree, ({ type }) => void types.add(type));
    expect(types).toEqual(new Set(["root", "paragraph", "text", "inlineCode"]));
    expect(body).not.toContain("{{<");
    expect(await fileOf(devLog, roast)).toBe(before);
    expect((await run("2026-01-28T09:00:00Z")).notes).toHaveLength(1);
    expect(await errata()).toEqual([erratum]);
    expect(await findings("2026-01-28T10:00:00Z")).toEqual([]);
    const subject = await runGit(["log", "-1", "--format=%s", "main~1"], { cwd: devLog });
    expect(subject.trim()).toBe("Correct the roast of slot 3");
  });

  it("is corrected in the bot's own words where the slot was kept after all", async () => {
    // An entry of the second week, which the bot could not see: its folder was read as another.
    const copy = path.join(folder, "amended.git");
    await runGit(["clone", "-q", "--mirror", devLog, copy], { cwd: "/" });
    const first = (await runGit(["rev-list", "--reverse", "main"], { cwd: copy })).split("\n");
    const at = "2026-01-15T10:00:00Z";
    // The history as it would be, had the entry stood there: everything after is put upon it anew.
    await runGit(["branch", "anew", first[1] ?? ""], { cwd: copy });
    await appendHistory(copy, [{ ...entryCommit(at, "in-time"), branch: "anew" }]);
    const work = path.join(folder, "work");
    await runGit(["clone", "-q", copy, work], { cwd: "/" });
    const identity = {
      "user.name": "roast-bot",
      "user.email": "roast-bot@users.noreply.invalid",
    };
    await runGit(["checkout", "-q", "anew"], { cwd: work });
    for (const commit of first.slice(2).filter(Boolean)) {
      const date = (await runGit(["log", "-1", "--format=%cI", commit], { cwd: work })).trim();
      await runGit(["cherry-pick", "--allow-empty", commit], {
        cwd: work,
        settings: identity,
        env: { GIT_COMMITTER_DATE: date },
      });
    }
    await runGit(["push", "-q", "--force", "origin", "anew:main"], { cwd: work });
    const report = await run("2026-01-29T09:00:00Z", copy);
    expect(report.slots).toMatchObject([{ number: 2, verdict: "kept" }]);
    const paths = (await filesOf(copy)).filter((file) => /\/erratum-.*-slot-2\.md$/.test(file));
    expect(paths).toHaveLength(1);
    expect(await fileOf(copy, paths[0] ?? "")).toContain("The promise was kept.");
    await run("2026-01-30T09:00:00Z", copy);
    expect((await filesOf(copy)).filter((file) => /\/erratum-.*-slot-2/.test(file))).toEqual(paths);
  });

  it("is missed when somebody takes it, or its erratum, from its readers", async () => {
    const roast = roasts.find((file) => file.endsWith("slot-2.md")) ?? "";
    const [erratum = ""] = await errata();
    const hide = async (file: string): Promise<readonly [string, string]> => [
      file,
      (await fileOf(devLog, file)).replace("draft: false", "draft: true"),
    ];
    const files = Object.fromEntries([await hide(roast), await hide(erratum)]);
    await appendHistory(devLog, [{ at: "2026-01-30T08:00:00Z", files }]);
    const now = "2026-01-30T09:00:00Z";
    const taken = `The roast of slot 2 (${roast}) was taken from its readers: it is not public: it is a draft.`;
    expect((await run(now)).notes).toContain(taken);
    expect((await findings(now)).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "it is not public: it is a draft",
        "it is not the erratum that the ledger names",
      ]),
    );
    const { stdout, exitCode } = await commandLine(["doctor", "--dev-log", devLog], { now });
    expect(stdout).toContain("was taken from its readers");
    expect(exitCode).toBe(1);
  });

  it("is not missed by a run whose clock stands before it", async () => {
    const copy = `${folder}/early.git`;
    await runGit(["clone", "--quiet", "--mirror", "--", devLog, copy], { cwd: folder });
    const { notes } = await run("2026-01-26T08:30:00Z", copy);
    expect(notes.filter((note) => note.includes("taken from its readers"))).toEqual([]);
  });

  it("is said to be elsewhere when it was moved, and not to be taken away", async () => {
    const roast = roasts.find((file) => file.endsWith("slot-2.md")) ?? "";
    const [moved, copy] = [roast.replace("/posts/", "/posts/old/"), `${folder}/moved.git`];
    await runGit(["clone", "--quiet", "--mirror", "--", devLog, copy], { cwd: folder });
    const text = (await fileOf(copy, roast)).replace("draft: true", "draft: false");
    const files = { [roast]: null, [moved]: text };
    await appendHistory(copy, [{ at: "2026-01-30T08:00:00Z", files }]);
    const { notes } = await run("2026-01-30T09:30:00Z", copy);
    expect(notes).toContain(
      `The roast of slot 2 (${roast}) is not where the record has it: it was moved to ${moved}.`,
    );
  });
});

async function promise(more: string, at: string): Promise<void> {
  const text = await fileOf(devLog, "roast-bot.yaml");
  await appendHistory(devLog, [{ at, files: { "roast-bot.yaml": `${text}${more}` } }]);
}

async function errata(): Promise<string[]> {
  return (await filesOf(devLog)).filter((file) => /\/erratum-/.test(file));
}

async function findings(now: string) {
  const opened = await openDevLog({ location: devLog, from: "/", cache: folder });
  return (await auditDevLog(opened, now)).findings;
}

async function run(at: string, address = devLog): Promise<RunReport> {
  const inProcess = inProcessRunner();
  return await runRoastBot({
    devLog: address,
    cwd: "/",
    now: at,
    version: "0.1.0",
    state: path.join(folder, "state"),
    cache: path.join(folder, "cache"),
    environment: process.env,
    runners: { process: inProcess, secretless: inProcess, writing: inProcess },
  });
}
