import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ForgeName, LedgerLine } from "@mea-culpa/formats";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openOwnClone } from "../../src/dev-log/open-dev-log.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { DevLogForge, devLogPath } from "../forges/dev-log-forge.ts";
import type { Fault } from "../forges/forge-server.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { SkippingClock } from "../support/skipping-clock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  entryCommit,
  fileOf,
  filesOf,
  ilsesHistory,
  promiseText,
  publishTo,
  realRoast,
} from "./promised-dev-log.ts";

const branch = "roast-bot-review";
const weekThree = { at: "2026-01-26T07:00:05Z", prepared: [realRoast(3)] };
const dayAfter = "2026-01-27T07:00:00Z";

let forge: DevLogForge;

/** Ilse's dev log at a forge, with more in its promise. */
async function setUp(name: ForgeName, terms: string) {
  const root = await temporaryFolder();
  const [first, ...rest] = ilsesHistory;
  const files = { ...first?.files, "roast-bot.yaml": `${promiseText}${terms}catch_up: 0\n` };
  const repository = await importHistory(join(root, `${devLogPath}.git`), [
    { at: "2026-01-05T09:00:00Z", ...first, files },
    ...rest,
  ]);
  forge = await new DevLogForge(name, root).listen();
  let runs = 0;
  const run = async (options: Partial<Parameters<typeof publishTo>[1]> = {}) => {
    runs += 1;
    const scratch = await temporaryFolder();
    const { token } = forge;
    const clock = new SkippingClock();
    const given = { scratch, id: `run-${runs}`, prepared: [], token, clock, ...options };
    return await publishTo(forge.address, given);
  };
  return { repository, run };
}

afterEach(async () => {
  await forge[Symbol.asyncDispose]();
});

/** What was asked of the API so far. */
function countCalls(): number {
  return forge.seen.filter(({ url }) => !url.includes(".git/")).length;
}

async function penancesOf(repository: string, slot: number) {
  const text = await fileOf(repository, "data/roast_bot_ledger.jsonl");
  const ledger = parseLedger(text, { file: "ledger" });
  if (ledger.kind === "damaged") throw new Error(ledger.problem);
  return ledger.lines.flatMap((line: LedgerLine) =>
    "penance" in line && line.slot === slot ? [line.penance] : [],
  );
}

let repository: string;
let run: Awaited<ReturnType<typeof setUp>>["run"];

function onForge(name: ForgeName): void {
  beforeEach(async () => {
    ({ repository, run } = await setUp(name, `publish: pull-request\nforge: ${name}\n`));
  });
}

describe.each(["github", "gitlab", "gitea"] as const)("publish: pull-request at %s", (name) => {
  onForge(name);

  it("opens one pull request, while ledger and heartbeat say at once that the roast waits there", async () => {
    const { heartbeat, records, problems } = await run(weekThree);
    expect(problems).toEqual([]);
    const [proposal] = forge.proposals;
    expect(forge.proposals).toMatchObject([{ branch, base: "main", state: "open" }]);
    expect(proposal?.title).toBe("Publish the roast of slot 3: The Kiln of week 3");
    const where = expect.stringMatching(/\/7$/);
    expect(heartbeat).toMatchObject({
      outcome: "settled",
      penance: "owed",
      waits: { where, state: "open", until: null },
    });
    expect(records.find((record) => record.kind === "slot" && record.slot === 3)).toMatchObject({
      verdict: "broken",
      penance: { kind: "owed", waits: { where, subject: "ilse/kiln#3" } },
    });
    expect(await filesOf(repository)).not.toContain("content/posts/roast-3.md");
    const waiting = await filesOf(repository, branch);
    expect(waiting).toContain("content/posts/roast-3.md");
    expect(waiting).not.toContain("data/roast_bot.json");
  });

  // All that is asked of a forge's REST API again and again: conditional requests could save no more.
  it("asks the forge twice a run while a roast waits, and not at all in runs without one", async () => {
    await run({ at: "2026-01-12T07:00:05Z" });
    expect(countCalls()).toBe(0);
    await run(weekThree);
    for (const day of [27, 28, 29]) {
      const before = countCalls();
      await run({ at: `2026-01-${day}T07:00:00Z` });
      expect(countCalls() - before).toBe(2);
    }
  });

  it("says so where it was closed without being merged, and does not ask again", async () => {
    await run(weekThree);
    const [proposal] = forge.proposals;
    if (proposal !== undefined) proposal.state = "closed";
    const { heartbeat } = await run({ at: dayAfter });
    expect(heartbeat).toMatchObject({ penance: "owed", waits: { state: "closed" } });
    const after = await run({ at: "2026-01-28T07:00:00Z" });
    expect(after.records).toEqual([]);
    expect(forge.proposals).toHaveLength(1);
    // It can be opened again.
    if (proposal !== undefined) proposal.state = "open";
    const reopened = await run({ at: "2026-01-29T07:00:00Z" });
    expect(reopened.heartbeat).toMatchObject({ waits: { state: "open" } });
  });

  it("opens none twice when a run dies between branch, pull request and ledger", async () => {
    // A lost answer, and lists that do not show what was just made.
    forge.faults.push({
      kind: "if",
      when: (body) => body.includes("Publish the roast"),
      fault: { kind: "lost" },
    });
    const controller = new AbortController();
    forge.onAnswer = () => {
      if (forge.proposals.length > 0) controller.abort(new Error("killed"));
    };
    await expect(run({ ...weekThree, signal: controller.signal })).rejects.toThrow();
    forge.onAnswer = undefined;
    forge.faults.length = 0;
    expect(forge.proposals).toHaveLength(1);
    expect(await fileOf(repository, "data/roast_bot.json").catch(() => "none")).toBe("none");
    const { heartbeat } = await run({ ...weekThree, at: "2026-01-26T09:00:00Z" });
    expect(heartbeat).toMatchObject({ waits: { where: expect.stringMatching(/\/7$/) } });
    expect(forge.proposals).toHaveLength(1);
  });

  it("takes no pull request of a stranger's fork for its own", async () => {
    const opened = forge.open({ branch, base: "main", isForeign: true, title: "Hello", body: "" });
    await run(weekThree);
    expect(opened.title).toBe("Hello");
    expect(forge.proposals).toHaveLength(2);
  });

  it("leaves the heartbeat to come where the forge refuses, and the roast waits on its branch", async () => {
    forge.faults.push(
      ...Array.from({ length: 9 }, () => ({ kind: "status" as const, status: 403 })),
    );
    const { heartbeat, problems } = await run(weekThree);
    expect(problems[0]?.message).toMatch(/refused what the token asked .*: it needs .*(write|api)/);
    expect(heartbeat).toMatchObject({ outcome: "failed", waits: { where: branch } });
    forge.faults.length = 0;
    const after = await run({ at: dayAfter });
    expect(after.heartbeat).toMatchObject({
      outcome: "settled",
      waits: { where: expect.stringMatching(/\/7$/) },
    });
  });

  it("sends its token to no other host than the dev log's", async () => {
    await run(weekThree);
    const asked = forge.seen.filter(({ url }) => url.startsWith("/api/"));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every(({ authorization }) => authorization?.endsWith(forge.token))).toBe(true);
  });
});

describe("a pull request of the bot's", () => {
  onForge("github");

  it.each([
    ["a merge", ["merge", "--no-ff", "-m", "Merge it"]],
    ["a squash", ["merge", "--squash"]],
    ["a rebase", ["cherry-pick"]],
  ])("is on record as roasted after %s", async (_how, command) => {
    await run(weekThree);
    await mergeReview(repository, command);
    const [proposal] = forge.proposals;
    if (proposal !== undefined) proposal.state = "merged";
    const { heartbeat, problems } = await run({ at: dayAfter });
    expect(problems).toEqual([]);
    expect(heartbeat).toMatchObject({ penance: "roasted", entry: { kind: "roast" } });
    expect(heartbeat).not.toHaveProperty("waits");
    expect((await penancesOf(repository, 3)).at(-1)).toMatchObject({
      kind: "roasted",
      entry: "content/posts/roast-3.md",
    });
    // What has been merged has no branch of its own any more, and is published once.
    expect(await branchesOf(repository)).toEqual(["main"]);
    const again = await run({ at: "2026-01-28T07:00:00Z" });
    expect(again.records).toEqual([]);
  });

  it("keeps the pull request as it is from run to run, and brings a later roast into it", async () => {
    await run(weekThree);
    const before = forge.git("rev-parse", branch);
    await run({ at: dayAfter });
    expect(forge.git("rev-parse", branch)).toBe(before);
    const { heartbeat } = await run({ at: "2026-02-02T07:00:05Z", prepared: [realRoast(4)] });
    expect(heartbeat).toMatchObject({ slot: { number: 4 }, waits: { state: "open" } });
    expect(forge.proposals).toHaveLength(1);
    expect(forge.proposals[0]?.title).toBe("Publish the roasts of slots 3, 4");
    expect(await filesOf(repository, branch)).toEqual(
      expect.arrayContaining(["content/posts/roast-3.md", "content/posts/roast-4.md"]),
    );
    expect(forge.git("rev-list", "--count", `main..${branch}`)).toBe("1");
  });

  it("leaves a branch alone to which somebody else has added, and says so", async () => {
    await run(weekThree);
    await appendHistory(repository, [
      { branch, at: "2026-01-26T10:00:00Z", files: { "content/posts/roast-3.md": "Mine.\n" } },
    ]);
    const theirs = forge.git("rev-parse", branch);
    const { problems, heartbeat } = await run({
      at: "2026-02-02T07:00:05Z",
      prepared: [realRoast(4)],
    });
    expect(forge.git("rev-parse", branch)).toBe(theirs);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/somebody else has added to roast-bot-review/),
    ]);
    expect(heartbeat).toMatchObject({ outcome: "failed", penance: "owed" });
    expect(heartbeat).not.toHaveProperty("waits");
  });

  it("publishes no token, whatever the forge repeats of what it was asked", async () => {
    const said = `No, ${forge.token}!\nAuthorization: Bearer ${forge.token}\u001B[2J`;
    const fault: Fault = { kind: "status", status: 405, message: said };
    forge.faults.push({ kind: "if", when: (body) => body.includes("Publish the roast"), fault });
    const { problems, heartbeat } = await run(weekThree);
    expect(problems[0]?.message).toContain("***");
    expect(JSON.stringify([problems, heartbeat])).not.toMatch(
      new RegExp(`${forge.token}|\\\\u001b`, "i"),
    );
    const ledger = await fileOf(repository, "data/roast_bot_ledger.jsonl");
    expect(ledger).not.toContain(forge.token);
  });
});

describe("grace", () => {
  it("lets a roast wait on a branch until it is over, then publishes it as it was read there", async () => {
    const { repository, run } = await setUp("github", "grace: 12h\n");
    const { heartbeat } = await run(weekThree);
    const until = "2026-01-26T19:00:05Z";
    expect(heartbeat).toMatchObject({ penance: "owed", waits: { where: branch, until } });
    expect(forge.proposals).toEqual([]);
    const waiting = await fileOf(repository, "content/posts/roast-3.md", branch);
    const before = await run({ at: "2026-01-26T19:00:04Z" });
    expect(before.records).toEqual([]);
    const after = await run({ at: until });
    expect(after.heartbeat).toMatchObject({ penance: "roasted" });
    expect(await fileOf(repository, "content/posts/roast-3.md")).toBe(waiting);
    expect((await run({ at: dayAfter })).records).toEqual([]);
    expect(await branchesOf(repository)).toEqual(["main"]);
  });

  it("does not let an entry unmake the verdict: it counts for the slot that is open", async () => {
    const { repository, run } = await setUp("github", "grace: 12h\n");
    await run(weekThree);
    await appendHistory(repository, [entryCommit("2026-01-26T12:00:00Z", "late-firing")]);
    const after = await run({ at: "2026-01-26T19:30:00Z" });
    expect(after.heartbeat).toMatchObject({ verdict: "broken", penance: "roasted" });
    const next = await run({ at: "2026-02-02T07:00:05Z" });
    expect(next.heartbeat).toMatchObject({ slot: { number: 4 }, verdict: "kept" });
  });

  it("is not escaped by removing the branch, nor by writing on it", async () => {
    for (const files of [undefined, { "content/posts/roast-3.md": "Nothing to see.\n" }]) {
      const { repository, run } = await setUp("github", "grace: 12h\n");
      await run(weekThree);
      if (files === undefined) forge.git("branch", "-D", branch);
      else await appendHistory(repository, [{ branch, at: "2026-01-26T10:00:00Z", files }]);
      // It is written anew then, by the run that finds nothing there.
      const again = { ...realRoast(3), title: "The Kiln, once more" };
      const { heartbeat } = await run({ at: "2026-01-26T20:00:00Z", prepared: [again] });
      expect(heartbeat).toMatchObject({ penance: "roasted", entry: { title: again.title } });
      await forge[Symbol.asyncDispose]();
    }
    forge = await new DevLogForge("github", await temporaryFolder()).listen();
  });

  it("ends a pull request that nobody has merged by publishing what it holds", async () => {
    const { run } = await setUp("gitlab", "publish: pull-request\nforge: gitlab\ngrace: 2d\n");
    await run(weekThree);
    expect(forge.proposals[0]?.body).toContain(
      "It is published Wed 2026-01-28 08:00 (Europe/Budapest)",
    );
    const { heartbeat } = await run({ at: "2026-01-28T07:00:05Z" });
    expect(heartbeat).toMatchObject({ penance: "roasted" });
    await run({ at: "2026-01-29T07:00:05Z" });
    expect(forge.proposals).toMatchObject([{ state: "closed" }]);
  });
});

async function branchesOf(repository: string): Promise<string[]> {
  const state = await readDevLogState(await openOwnClone(repository), dayAfter);
  expect(state.problems).toEqual([]);
  return forge.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split("\n");
}

/** Somebody merges what waits, as the button on the page does it. */
async function mergeReview(repository: string, command: readonly string[]): Promise<void> {
  const folder = join(await temporaryFolder(), "work");
  const at = "2026-01-26T15:00:00Z";
  const who = {
    GIT_AUTHOR_NAME: "Ilse Varga",
    GIT_AUTHOR_EMAIL: "ilse@example.org",
    GIT_COMMITTER_NAME: "Ilse Varga",
    GIT_COMMITTER_EMAIL: "ilse@example.org",
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  };
  forge.git("clone", "--quiet", repository, folder);
  const git = (...args: readonly string[]) => forge.git("-C", folder, ...args, who);
  git(...command, `origin/${branch}`);
  if (command.includes("--squash")) git("commit", "-m", "Publish the roast (#7)");
  git("push", "--quiet", "origin", "HEAD:main");
}
