import { beforeEach, describe, expect, it } from "vitest";
import type { DevLogForge } from "../forges/dev-log-forge.ts";
import {
  dayAfter,
  devLogInReview,
  type DevLogInReview,
  proposedAt,
  weekThree,
} from "./dev-log-in-review.ts";
import { fileOf, filesOf } from "./promised-dev-log.ts";

const branch = "roast-bot-review";

let forge: DevLogForge;
let repository: string;
let run: DevLogInReview["run"];

describe.each(["github", "gitlab", "gitea"] as const)("publish: pull-request at %s", (name) => {
  beforeEach(async () => {
    ({ forge, repository, run } = await devLogInReview(name, proposedAt(name)));
  });

  it("opens one pull request, with a token that no other host sees, and ledger and heartbeat say at once that the roast waits there", async () => {
    if (name === "github") {
      // Git goes over HTTP, once.
      const served = await devLogInReview(name, proposedAt(name), { isServed: true });
      ({ forge, repository, run } = served);
    }
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
    const asked = forge.seen.filter(({ url }) => url.startsWith("/api/"));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every(({ authorization }) => authorization?.endsWith(forge.token))).toBe(true);
  });

  // All that is asked of a forge's REST API again and again: conditional requests could save no more.
  it("asks the forge twice a run while a roast waits, and not at all in runs without one", async () => {
    await run({ at: "2026-01-12T07:00:05Z" });
    expect(countCalls()).toBe(0);
    await run(weekThree);
    for (const day of [27, 28]) {
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
});

/** What was asked of the API so far. */
function countCalls(): number {
  return forge.seen.filter(({ url }) => !url.includes(".git/")).length;
}
