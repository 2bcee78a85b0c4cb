import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { cloneDevLog } from "../../src/publish/dev-log-clone.ts";
import { publishTarget } from "../../src/publish/publish-target.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  countCommits,
  entryCommit,
  fileOf,
  filesOf,
  ilsesDevLog,
  ilsesHistory,
  preparedRoast,
  publishTo,
} from "./promised-dev-log.ts";

const heartbeatPath = "data/roast_bot.json";
const ledgerPath = "data/roast_bot_ledger.jsonl";

describe("publishing a run", () => {
  it("adds one commit with the roasts, their evidence, the ledger and the heartbeat, and nothing else", async () => {
    const { scratch, remote } = await setUp();
    const { commit, heartbeat } = await publishTo(remote, { scratch, id: "run-1" });
    expect(await countCommits(remote)).toBe(ilsesHistory.length + 1);
    expect(await runGit(["rev-parse", "main"], { cwd: remote })).toBe(`${commit}\n`);
    const changed = ["diff-tree", "-r", "--name-status", "main~1", "main"];
    expect((await runGit(changed, { cwd: remote })).trim().split("\n")).toEqual([
      "A\tcontent/posts/roast-2.md",
      "A\tcontent/posts/roast-3.md",
      `A\t${heartbeatPath}`,
      "A\tdata/roast_bot/slot-2/evidence.json",
      "A\tdata/roast_bot/slot-2/receipts.json",
      "A\tdata/roast_bot/slot-3/evidence.json",
      "A\tdata/roast_bot/slot-3/receipts.json",
      `A\t${ledgerPath}`,
    ]);
    expect(JSON.parse(await fileOf(remote, heartbeatPath))).toEqual(heartbeat);
    expect(heartbeat).toMatchObject({ outcome: "settled", verdict: "broken", penance: "roasted" });
  });

  it("says in trailers which promise, slots and run the commit is of", async () => {
    const { scratch, remote } = await setUp();
    await publishTo(remote, { scratch, id: "run-1" });
    const message = await runGit(["log", "-1", "--format=%an%n%cI%n%B", "main"], { cwd: remote });
    expect(message.trimEnd().split("\n")).toEqual([
      "roast-bot",
      "2026-01-26T07:00:05+00:00",
      "Roast slots 2, 3",
      "",
      "Slot 1: kept",
      "Slot 2: broken, roasted",
      "Slot 3: broken, roasted",
      "",
      expect.stringMatching(/^Roast-Bot-Promise: [0-9a-f]{16}$/),
      "Roast-Bot-Slot: 2",
      "Roast-Bot-Slot: 3",
      "Roast-Bot-Run: run-1",
    ]);
  });

  it("commits a heartbeat alone when there is nothing new to settle", async () => {
    const { scratch, remote } = await setUp();
    await publishTo(remote, { scratch, id: "run-1" });
    await publishTo(remote, { scratch, id: "run-2", at: "2026-01-27T07:00:00Z" });
    const changed = ["diff-tree", "-r", "--name-only", "main~1", "main"];
    expect((await runGit(changed, { cwd: remote })).trim().split("\n")).toEqual([heartbeatPath]);
    expect(await soundLedger(remote)).toHaveLength(5);
  });

  it("adds no second commit when an attempt that seemed to fail had arrived after all", async () => {
    const { scratch, remote } = await setUp();
    const first = await publishTo(remote, { scratch, id: "run-1" });
    const again = await publishTo(remote, { scratch: await temporaryFolder(), id: "run-1" });
    expect(again).toMatchObject(first);
    expect(await countCommits(remote)).toBe(ilsesHistory.length + 1);
  });

  it("knows its own commit of such an attempt, whoever has pushed on top of it", async () => {
    const { scratch, remote } = await setUp();
    const { commit } = await publishTo(remote, { scratch, id: "run-1" });
    await appendHistory(remote, [entryCommit("2026-01-27T10:00:00Z", "third-firing")]);
    const again = await publishTo(remote, { scratch: await temporaryFolder(), id: "run-1" });
    expect(again.commit).toBe(commit);
  });

  it("does not roast a slot whose entry arrived between clone and push", async () => {
    const { scratch, remote } = await setUp();
    const target = await publishTarget(remote, "/");
    const folder = path.join(scratch, "early.git");
    const clone = await cloneDevLog({ target, folder, credentials: {} });
    await appendHistory(remote, [entryCommit("2026-01-22T10:00:00Z", "second-firing")]);
    const { heartbeat } = await publishTo(remote, { scratch, id: "run-1", clone });
    expect(heartbeat).toMatchObject({ slot: { number: 3 }, verdict: "kept", penance: null });
    expect(await filesOf(remote)).not.toContain("content/posts/roast-3.md");
    expect(await filesOf(remote)).toContain("content/posts/roast-2.md");
  });

  it("loses to whoever pushed first, and says that another attempt is worth while", async () => {
    const { scratch, remote } = await setUp();
    await hook(remote, "pre-receive", racingHook(remote));
    await expect(publishTo(remote, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "BRANCH_MOVED",
      isRetryable: true,
    });
    await publishTo(remote, { scratch: await temporaryFolder(), id: "run-1" });
    expect(await filesOf(remote)).toEqual(
      expect.arrayContaining(["content/posts/roast-3.md", "from-a-person.md"]),
    );
  });

  it("says that the branch is locked, and by which file, and blames nobody", async () => {
    const { scratch, remote } = await setUp();
    await writeFile(path.join(remote, "refs/heads/main.lock"), "");
    await expect(publishTo(remote, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "LOCKED",
      isRetryable: true,
      message: expect.stringMatching(/is locked by .*main\.lock: .* remove that file/),
    });
  });

  it("is signed where the user has git sign, so that a branch that asks for it takes it", async () => {
    const { remote, scratch } = await setUp();
    const ask =
      "while read old new ref; do git cat-file commit $new | grep -q ^gpgsig || { echo '- Commits must have verified signatures.' >&2; exit 1; }; done\n";
    await hook(remote, "pre-receive", ask);
    const refused = publishTo(remote, { scratch, id: "unsigned" });
    await expect(refused).rejects.toMatchObject({
      code: "PUSH_REFUSED",
      message: expect.stringMatching(/verified signatures\. Have git sign/),
      planned: [{ kind: "promise" }, { slot: 1 }, { slot: 2 }, { slot: 3 }, { kind: "run" }],
    });
    const key = path.join(scratch, "key");
    await promisify(execFile)("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    const settings = `[commit]\n\tgpgSign = true\n[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = ${key}\n`;
    await writeFile(path.join(scratch, "gitconfig"), settings);
    vi.stubEnv("GIT_CONFIG_GLOBAL", path.join(scratch, "gitconfig"));
    onTestFinished(() => void vi.unstubAllEnvs());
    const { commit } = await publishTo(remote, { scratch, id: "signed" });
    expect(commit).not.toBeNull();
  });

  it("does not try again where a hook refuses", async () => {
    const { scratch, remote } = await setUp();
    await hook(remote, "pre-receive", "echo 'the branch is protected' >&2; exit 1\n");
    await expect(publishTo(remote, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "PUSH_REFUSED",
      isRetryable: false,
      message: expect.stringContaining("the branch is protected"),
    });
  });

  it("says that a remote which is gone was not reached", async () => {
    const { scratch } = await setUp();
    const gone = `file://${path.join(scratch, "nowhere.git")}`;
    await expect(publishTo(gone, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "UNREACHABLE",
    });
  });

  it.each([
    ["push", "push.gpgSign", "PUSH_FAILED"],
    ["fetch", "fetch.prune", "FETCH_FAILED"],
  ])(
    "says in git's words why a %s failed for another reason, and does not try again",
    async (_what, key, code) => {
      const { scratch, remote } = await setUp();
      const target = await publishTarget(remote, "/");
      const clone = await cloneDevLog({
        target,
        folder: path.join(scratch, "broken.git"),
        credentials: {},
      });
      await runGit(["config", key, "nonsense"], { cwd: clone.folder });
      await expect(publishTo(remote, { scratch, id: "run-1", clone })).rejects.toMatchObject({
        code,
        isRetryable: false,
        message: expect.stringMatching(new RegExp(key, "i")),
      });
    },
  );

  it("keeps owing a roast that did not come, and publishes it in a later run", async () => {
    const { scratch, remote } = await setUp();
    const problems = [{ stage: "evidence", message: "the source is gone" }];
    const failed = await publishTo(remote, { scratch, id: "run-1", prepared: [], problems });
    expect(failed.heartbeat).toMatchObject({
      outcome: "failed",
      error: problems[0],
      penance: "owed",
    });
    const later = await publishTo(remote, { scratch, id: "run-2" });
    expect(later.heartbeat).toMatchObject({ outcome: "settled", error: null, penance: "roasted" });
  });
});

describe("what must never be published", () => {
  it.each([
    ["over an entry that exists", "content/posts/first-firing.md", /exists already/],
    ["through a file in the way", "README.md/roast.md", /README.md/],
  ])("is a roast %s", async (_what, entryPath, message) => {
    const { scratch, remote } = await setUp();
    const roast = preparedRoast(3);
    const prepared = [{ ...roast, entry: { ...roast.entry, path: entryPath } }];
    await expect(publishTo(remote, { scratch, id: "run-1", prepared })).rejects.toThrow(message);
    expect(await countCommits(remote)).toBe(ilsesHistory.length);
  });

  it("is a secret", async () => {
    const { scratch, remote } = await setUp();
    const roast = preparedRoast(3);
    const content = `Words.\nghp_${"0aB1cD2eF3".repeat(4).slice(0, 36)}\n`;
    const prepared = [{ ...roast, entry: { ...roast.entry, content } }];
    await expect(publishTo(remote, { scratch, id: "run-1", prepared })).rejects.toMatchObject({
      code: "SECRET_FOUND",
      message: expect.stringContaining("content/posts/roast-3.md:2"),
    });
    expect(await countCommits(remote)).toBe(ilsesHistory.length);
  });
});

describe("a ledger that somebody else has changed", () => {
  it.each([
    ["damaged", (text: string) => text.replace('"kept"', '"broken"'), ":2: "],
    ["torn", (text: string) => text.slice(0, -30), ":5: the last line is torn"],
    [
      "shortened",
      (text: string) => `${text.split("\n").slice(0, 2).join("\n")}\n`,
      ": the file is not what",
    ],
    ["gone", () => null, ": the file is not what"],
  ])("is restored when it is %s, kept aside, and reported", async (_what, change, problem) => {
    const { scratch, remote } = await setUp();
    await publishTo(remote, { scratch, id: "run-1" });
    const tampered = change(await fileOf(remote, ledgerPath));
    await appendHistory(remote, [
      { at: "2026-01-26T12:00:00Z", files: { [ledgerPath]: tampered } },
    ]);
    const { heartbeat } = await publishTo(remote, {
      scratch,
      id: "run-2",
      at: "2026-01-27T07:00:00Z",
    });
    expect(heartbeat).toMatchObject({
      outcome: "failed",
      error: { stage: "ledger", message: expect.stringContaining(`${ledgerPath}${problem}`) },
      verdict: "broken",
      penance: "roasted",
    });
    const aside = (await filesOf(remote)).filter((file) => file.includes(".damaged-"));
    expect(aside).toHaveLength(tampered === null ? 0 : 1);
    for (const file of aside) expect(await fileOf(remote, file)).toBe(tampered);
    expect(await soundLedger(remote)).toHaveLength(6);

    const after = await publishTo(remote, { scratch, id: "run-3", at: "2026-01-28T07:00:00Z" });
    expect(after.heartbeat).toMatchObject({ outcome: "settled", error: null });
  });

  it("that is wiped with all history of it still leads to no second roast", async () => {
    const { scratch, remote } = await setUp();
    await publishTo(remote, { scratch, id: "run-1" });
    const text = await fileOf(remote, ledgerPath);
    const wiped = { [ledgerPath]: null, [heartbeatPath]: null };
    await appendHistory(remote, [{ at: "2026-01-26T12:00:00Z", files: wiped }]);
    const { records } = await publishTo(remote, {
      scratch,
      id: "run-2",
      at: "2026-01-27T07:00:00Z",
    });
    expect(records.filter(({ kind }) => kind === "slot")).toEqual([]);
    expect((await fileOf(remote, ledgerPath)).startsWith(text)).toBe(true);
  });
});

describe("a promise that can't be read any more", () => {
  it("is reported with its place, by the terms of the last run, and nothing is settled", async () => {
    const { scratch, remote } = await setUp();
    await publishTo(remote, { scratch, id: "run-1" });
    await appendHistory(remote, [
      { at: "2026-01-26T12:00:00Z", files: { "roast-bot.yaml": "who: nobody\n" } },
    ]);
    const { heartbeat, records } = await publishTo(remote, {
      scratch,
      id: "run-2",
      at: "2026-02-03T07:00:00Z",
    });
    expect(heartbeat).toMatchObject({
      outcome: "failed",
      error: { stage: "configuration", message: expect.stringMatching(/^roast-bot.yaml:1:\d+: /) },
      slot: { number: 3 },
    });
    expect(records.map(({ kind }) => kind)).toEqual(["run"]);
  });

  it("stops a first run before it has begun", async () => {
    const { scratch, remote } = await setUp();
    await appendHistory(remote, [
      { at: "2026-01-26T05:00:00Z", files: { "roast-bot.yaml": null } },
    ]);
    await expect(publishTo(remote, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "CONFIGURATION",
    });
  });
});

async function setUp() {
  const scratch = await temporaryFolder();
  return { scratch, remote: await ilsesDevLog(scratch) };
}

async function hook(repository: string, name: string, script: string): Promise<void> {
  const file = path.join(repository, "hooks", name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}`);
  await chmod(file, 0o755);
}

/** Somebody pushes at the worst moment: after the bot's objects are in, before its branch moves. */
function racingHook(remote: string): string {
  return `rm "$0"
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
cd ${remote}
blob=$(echo hello | git hash-object -w --stdin)
export GIT_INDEX_FILE=${remote}/racing-index
git read-tree main
git update-index --add --cacheinfo 100644,$blob,from-a-person.md
commit=$(echo 'Say hello' | git -c user.name=P -c user.email=p@example.org commit-tree $(git write-tree) -p main)
git update-ref refs/heads/main $commit
`;
}

async function soundLedger(remote: string) {
  const ledger = parseLedger(await fileOf(remote, ledgerPath), { file: ledgerPath });
  if (ledger.kind === "damaged") throw new Error(ledger.problem);
  return ledger.lines;
}
