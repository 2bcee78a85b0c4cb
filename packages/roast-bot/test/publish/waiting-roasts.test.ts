import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { LedgerLine } from "@mea-culpa/formats";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openOwnClone } from "../../src/dev-log/open-dev-log.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import type { DevLogForge } from "../forges/dev-log-forge.ts";
import type { Fault } from "../forges/forge-server.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  dayAfter,
  devLogInReview,
  type DevLogInReview,
  proposedAt,
  weekThree,
} from "./dev-log-in-review.ts";
import { entryCommit, fileOf, filesOf, realRoast } from "./promised-dev-log.ts";

const branch = "roast-bot-review";

let forge: DevLogForge;
let repository: string;
let run: DevLogInReview["run"];

describe("a pull request of the bot's", () => {
  beforeEach(async () => {
    ({ forge, repository, run } = await devLogInReview("github", proposedAt("github")));
  });

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
    expect(await branchesOf({ forge, repository })).toEqual(["main"]);
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
    const { forge, repository, run } = await devLogInReview("github", "grace: 12h\n");
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
    expect(await branchesOf({ forge, repository })).toEqual(["main"]);
  });

  it("does not let an entry unmake the verdict: it counts for the slot that is open", async () => {
    const { repository, run } = await devLogInReview("github", "grace: 12h\n");
    await run(weekThree);
    await appendHistory(repository, [entryCommit("2026-01-26T12:00:00Z", "late-firing")]);
    const after = await run({ at: "2026-01-26T19:30:00Z" });
    expect(after.heartbeat).toMatchObject({ verdict: "broken", penance: "roasted" });
    const next = await run({ at: "2026-02-02T07:00:05Z" });
    expect(next.heartbeat).toMatchObject({ slot: { number: 4 }, verdict: "kept" });
  });

  it("is not escaped by removing the branch, nor by writing on it", async () => {
    for (const files of [undefined, { "content/posts/roast-3.md": "Nothing to see.\n" }]) {
      const { forge, repository, run } = await devLogInReview("github", "grace: 12h\n");
      await run(weekThree);
      if (files === undefined) forge.git("branch", "-D", branch);
      else await appendHistory(repository, [{ branch, at: "2026-01-26T10:00:00Z", files }]);
      // It is written anew then, by the run that finds nothing there.
      const again = { ...realRoast(3), title: "The Kiln, once more" };
      const { heartbeat } = await run({ at: "2026-01-26T20:00:00Z", prepared: [again] });
      expect(heartbeat).toMatchObject({ penance: "roasted", entry: { title: again.title } });
    }
  });

  it("ends a pull request that nobody has merged by publishing what it holds", async () => {
    const terms = `${proposedAt("gitlab")}grace: 2d\n`;
    const { forge, run } = await devLogInReview("gitlab", terms, { isServed: true });
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

async function penancesOf(repository: string, slot: number) {
  const text = await fileOf(repository, "data/roast_bot_ledger.jsonl");
  const ledger = parseLedger(text, { file: "ledger" });
  if (ledger.kind === "damaged") throw new Error(ledger.problem);
  return ledger.lines.flatMap((line: LedgerLine) =>
    "penance" in line && line.slot === slot ? [line.penance] : [],
  );
}

async function branchesOf({
  forge,
  repository,
}: Pick<DevLogInReview, "forge" | "repository">): Promise<string[]> {
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
