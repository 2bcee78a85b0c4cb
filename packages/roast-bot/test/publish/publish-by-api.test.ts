import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, verify } from "../../src/index.ts";
import { DevLogForge, devLogPath } from "../forges/dev-log-forge.ts";
import type { Fault } from "../forges/forge-server.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { SkippingClock } from "../support/skipping-clock.ts";
import { skipTheWire } from "../support/skip-the-wire.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  afterThirdDeadline,
  countCommits,
  entryCommit,
  fileOf,
  filesOf,
  ilsesHistory,
  preparedRoast,
  promiseText,
  publishTo,
} from "./promised-dev-log.ts";

let forge: DevLogForge;
let repository: string;
let clock: SkippingClock;

async function setUp(terms = "publish: commit-api\nforge: github\n") {
  const root = await temporaryFolder();
  const [first, ...rest] = ilsesHistory;
  const files = { ...first?.files, "roast-bot.yaml": `${promiseText}${terms}` };
  repository = await importHistory(join(root, `${devLogPath}.git`), [
    { at: "2026-01-05T09:00:00Z", ...first, files },
    ...rest,
  ]);
  forge = await new DevLogForge("github", root).listen();
  await skipTheWire(forge.origin, root);
  clock = new SkippingClock();
  const ahead = Date.parse(afterThirdDeadline) + 40_123 - clock.now();
  forge.time = { now: () => clock.now() + ahead, pause: (span) => clock.pause(span) };
}

beforeEach(() => setUp());
afterEach(async () => {
  await forge[Symbol.asyncDispose]();
});

async function run(options: Partial<Parameters<typeof publishTo>[1]> = {}) {
  const { token } = forge;
  return await publishTo(forge.address, {
    scratch: await temporaryFolder(),
    id: "run-1",
    token,
    clock,
    ...options,
  });
}

const asksFor = (what: string) => (body: string) => body.includes(what);
const making = asksFor('"parents"');
const moving = asksFor("updateRefs");

function once(when: (body: string) => boolean, fault: Fault): Fault {
  return { kind: "if", when, fault, isOnce: true };
}

describe("publish: commit-api", () => {
  it("publishes a run in one commit that GitHub dates and signs, and that is known for the bot's", async () => {
    const { commit, heartbeat } = await run();
    expect(forge.git("rev-parse", "main")).toBe(commit);
    expect(await countCommits(repository)).toBe(ilsesHistory.length + 1);
    expect(forge.git("log", "-1", "--format=%cn %ct", "main")).toBe(
      `GitHub ${Date.parse(heartbeat.last_run) / 1000}`,
    );
    expect(JSON.parse(await fileOf(repository, "data/roast_bot.json"))).toEqual(heartbeat);
    expect(await filesOf(repository)).toEqual(
      expect.arrayContaining(["content/posts/roast-2.md", "content/posts/roast-3.md"]),
    );
    expect(forge.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    const again = await run();
    expect(again).toMatchObject({ commit, heartbeat });
    expect(await countCommits(repository)).toBe(ilsesHistory.length + 1);
  });

  it("is taken up by later runs, `verify`, `audit` and whoever knows the key", async () => {
    await run({ prepared: [] });
    await run({ id: "run-2", prepared: [] });
    const now = new Date(forge.time.now()).toISOString();
    const asked = { devLog: repository, now, environment: process.env };
    const signedBy = forge.database.key;
    expect(await verify({ ...asked, signedBy })).toMatchObject({ findings: [] });
    const { slots } = await audit({ ...asked, signedBy });
    expect(slots.flatMap(({ differs }) => differs)).toEqual([]);
  });

  it("leaves a commit lying that was made in another second, and makes another", async () => {
    forge.database.delays.push(1_000, -1_000);
    const { commit } = await run();
    expect(forge.git("rev-parse", "main")).toBe(commit);
    expect(await countCommits(repository)).toBe(ilsesHistory.length + 1);
  });

  it("keeps a roast waiting on its branch where a second was missed", async () => {
    await forge[Symbol.asyncDispose]();
    await setUp("publish: commit-api\nforge: github\ngrace: 24h\n");
    forge.database.delays.push(1_000);
    const { heartbeat } = await run({ prepared: [preparedRoast(3)] });
    expect(heartbeat).toMatchObject({ waits: { where: "roast-bot-review" } });
  });

  it("meets the second also where GitHub takes long to make a tree", async () => {
    const slow = { kind: "slow", milliseconds: 2_300 } as const;
    forge.faults.push({ kind: "if", when: asksFor("base_tree"), fault: slow });
    const { commit } = await run();
    expect(forge.git("rev-parse", "main")).toBe(commit);
  });

  it.each<readonly [string, Fault]>([
    ["a limit", { kind: "status", status: 403, headers: { "retry-after": "9999" } }],
    ["what is no JSON", { kind: "body", body: "<html>" }],
  ])("looks at the branch where the move was answered with %s", async (_what, fault) => {
    forge.faults.push(once(moving, { kind: "lost" }), once(moving, fault));
    const { commit } = await run();
    expect(forge.git("rev-parse", "main")).toBe(commit);
  });

  it("is done once through broken answers, pauses and what shows late", async () => {
    forge.faults.push(
      once(asksFor("base_tree"), { kind: "status", status: 502 }),
      once(making, { kind: "status", status: 403, headers: { "retry-after": "1" } }),
      once(making, { kind: "lost" }),
      once(moving, { kind: "lost" }),
    );
    forge.database.lag = 1;
    const { commit } = await run();
    expect(forge.git("rev-parse", "main")).toBe(commit);
    expect(await countCommits(repository)).toBe(ilsesHistory.length + 1);
  });

  it("loses to whoever pushed first, and never revives what was taken back", async () => {
    const before = forge.git("rev-parse", "main");
    forge.database.onMove = () => {
      forge.git("update-ref", "refs/heads/main", `${before}~1`);
    };
    const moved = { code: "BRANCH_MOVED", isRetryable: true };
    await expect(run()).rejects.toMatchObject(moved);
    forge.database.onMove = undefined;
    expect(forge.git("rev-parse", "main")).toBe(forge.git("rev-parse", `${before}~1`));
    await appendHistory(repository, [entryCommit("2026-01-22T10:00:00Z", "second-firing")]);
    expect((await run()).heartbeat).toMatchObject({ slot: { number: 3 }, verdict: "kept" });
  });

  it("leaves nothing behind where it is killed before the branch is moved", async () => {
    forge.faults.push(once(moving, { kind: "status", status: 422, message: "halt" }));
    await expect(run()).rejects.toMatchObject({ code: "PUSH_REFUSED" });
    expect(await countCommits(repository)).toBe(ilsesHistory.length);
    expect(forge.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    await run();
    expect(await countCommits(repository)).toBe(ilsesHistory.length + 1);
  });

  it.each([
    ["Changes must be made through a pull request.", /does not take .*pull request\. .*bypass/],
    ["Resource not accessible by integration", /not accessible .* write access/],
    ["Field 'updateRefs' doesn't exist on type 'Mutation'", /updateRefs/],
  ])("says with GitHub's own words why not: %s", async (rule, message) => {
    forge.database.rule = rule;
    await expect(run()).rejects.toMatchObject({
      code: "PUSH_REFUSED",
      isRetryable: false,
      message: expect.stringMatching(message),
      planned: [{ kind: "promise" }, { slot: 1 }, { slot: 2 }, { slot: 3 }, { kind: "run" }],
    });
    expect(await countCommits(repository)).toBe(ilsesHistory.length);
  });

  it("publishes nothing unsigned", async () => {
    forge.database.isSigning = false;
    const message = expect.stringMatching(/did not sign .* \(unsigned\): .* an App/);
    await expect(run()).rejects.toMatchObject({ code: "PUSH_REFUSED", message });
    expect(await countCommits(repository)).toBe(ilsesHistory.length);
  });

  it.each([
    ["no token", { token: undefined }, /ROAST_BOT_PUSH_TOKEN is not set/],
    ["a person's token", { token: "github_pat_1" }, /is a person's/],
    ["an app's token for a person", { token: "ghu_1" }, /is a person's/],
    ["a person's old token", { token: "0a".repeat(20) }, /is a person's/],
    ["a token that is expired", { token: "old" }, /does not know the token/],
    [
      "a clock of its own",
      { run: { id: "run-1", at: "2026-03-30T07:00:00Z", version: "0.1.0", interval: null } },
      /GitHub dates the commit 2026-01-26T07:.* this run is of 2026-03-30/,
    ],
  ])("says what is wrong with %s", async (_what, options, message) => {
    await expect(run(options)).rejects.toMatchObject({
      code: "PUSH_REFUSED",
      isRetryable: false,
      message: expect.stringMatching(message),
      planned: expect.arrayContaining([expect.objectContaining({ kind: "slot", slot: 1 })]),
    });
  });

  it("is for GitHub alone", async () => {
    await forge[Symbol.asyncDispose]();
    await setUp("publish: commit-api\n");
    const message = expect.stringMatching(/none at GitHub: .*`forge: github`/);
    await expect(run()).rejects.toMatchObject({ code: "PUSH_REFUSED", message });
  });

  it("publishes nothing in a dry run", async () => {
    const { commit, planned } = await run({ dryRun: true, prepared: [preparedRoast(3)] });
    expect(commit).toBeNull();
    expect(planned.map(({ path }) => path)).toContain("content/posts/roast-3.md");
    expect(forge.seen.filter(({ url }) => url.startsWith("/api/"))).toEqual([]);
  });
});
