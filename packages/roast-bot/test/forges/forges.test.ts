import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ForgeName } from "@mea-culpa/formats";
import { parseForgeAddress } from "@mea-culpa/formats";
import type { Forge, ForgeError } from "../../src/forges/forge.ts";
import { openForge } from "../../src/forges/open-forge.ts";
import { SkippingClock } from "../support/skipping-clock.ts";
import type { Fault, ForgeServer } from "./forge-server.ts";
import { githubServer } from "./github-server.ts";
import { giteaServer, gitlabServer } from "./rest-servers.ts";
import { direct, formerPath, projectPath, squash } from "./sample-project.ts";

let server: ForgeServer;

async function open(
  name: ForgeName,
  options: {
    readonly path?: string;
    readonly token?: string;
    readonly host?: string;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Forge> {
  const { path = projectPath, token = server.token, host, signal } = options;
  const address = parseForgeAddress(`${name}:${server.origin}/${path}`);
  if (address === undefined) throw new Error("no address");
  return openForge(address, {
    environment: {
      ROAST_BOT_SOURCE_TOKEN: token,
      ROAST_BOT_SOURCE_HOST: host ?? new URL(server.origin).host,
    },
    clock: new SkippingClock(),
    ...(signal && { signal }),
  });
}

const badGateway: Fault = { kind: "status", status: 502 };
const later = (seconds: number, status = 429): Fault => ({
  kind: "status",
  status,
  headers: { "retry-after": String(seconds) },
});

const forges = [
  { name: "github", serve: githubServer },
  { name: "gitlab", serve: gitlabServer },
  { name: "gitea", serve: giteaServer },
] as const;

describe.each(forges)("$name", ({ name, serve }) => {
  beforeEach(async () => {
    server = await serve().listen();
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
  });

  it("tells what git does not know of a pull request", async () => {
    const forge = await open(name);
    const found = await forge.readPullRequest(12);
    expect(found).toMatchObject({
      number: 12,
      title: "Add alarms",
      body: "Rings when the tide is high.",
      author: { handle: "mara", isMachine: false },
      mergedAt: "2026-11-10T10:30:00.000Z",
      mergeCommit: squash,
      leftOut: [],
    });
  });

  it("hands on what people said, oldest first, and nothing of machines", async () => {
    const found = await (await open(name)).readPullRequest(12);
    expect(found?.remarks.map(({ author, kind, body }) => [author.handle, kind, body])).toEqual([
      ["ines", "comment", "Why is there a bell?"],
      ["mara", "comment", "It is a drum, really."],
      ["tom", "comment", "Is zero a tide?"],
      ["mara", "comment", "On Mondays."],
      ["ines", "approval", ""],
    ]);
  });

  it("tells the issues of the project that it closes, and the labels that people gave it", async () => {
    const found = await (await open(name)).readPullRequest(12);
    const told = found?.tracked.map(({ kind, number, text, author }) => [
      `${kind} ${number ?? ""}`.trim(),
      text,
      author.handle,
    ]);
    const expected = [
      ["issue 7", "Nobody wakes at high tide", "ruth"],
      ["label", "tide", "ines"],
      ["label", "good first alarm", "mara"],
    ];
    expect(told).toEqual(name === "gitea" ? [] : expected);
  });

  it("is followed where a project was renamed", async () => {
    const forge = await open(name, { path: formerPath });
    const found = await forge.readPullRequest(12);
    expect(found).toEqual(await (await open(name)).readPullRequest(12));
    expect([...(await forge.findPullRequests([squash]))]).toEqual([[squash, 12]]);
  });

  it("reads all pages of a long talk", async () => {
    const found = await (await open(name)).readPullRequest(13);
    expect(found?.remarks).toHaveLength(230);
    expect(new Set(found?.remarks.map(({ body }) => body)).size).toBe(230);
    expect(found?.leftOut).toEqual([]);
  });

  it("ends a talk that never ends, and says so", async () => {
    const found = await (await open(name)).readPullRequest(14);
    expect(found?.remarks.length).toBeGreaterThanOrEqual(300);
    expect(found?.remarks.length).toBeLessThan(400);
    expect(found?.leftOut).toEqual([`Only the first ${found?.remarks.length} remarks were read.`]);
  });

  it("tells an open pull request from a merged one", async () => {
    expect(await (await open(name)).readPullRequest(15)).not.toHaveProperty("mergedAt");
  });

  it("finds the pull requests that brought commits in, and none for a direct push", async () => {
    const found = await (await open(name)).findPullRequests([squash, direct]);
    expect([...found]).toEqual([[squash, 12]]);
  });

  it("knows no pull request of a number that nobody used", async () => {
    expect(await (await open(name)).readPullRequest(404)).toBeUndefined();
  });

  it("says what a token needs where the project can't be seen", async () => {
    const forge = await open(name, { path: "mara/secret" });
    await expect(forge.readPullRequest(12)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringMatching(
        /mara\/secret, or the token may not see it.*`?(repo|read_api|read:repository)/s,
      ),
    });
  });

  it("asks again where the server failed or hung up", async () => {
    server.faults.push(badGateway, { kind: "hang-up" });
    const forge = await open(name);
    expect(await forge.readPullRequest(12)).toMatchObject({ number: 12 });
    expect(server.seen.length).toBeGreaterThan(2);
  });

  it("gives up on a server that keeps failing", async () => {
    server.faults.push(...Array.from({ length: 40 }, () => badGateway));
    await expect((await open(name)).readPullRequest(12)).rejects.toMatchObject({
      code: "UNREACHABLE",
      message: expect.stringContaining(server.origin),
    });
  });

  it("waits as long as it is asked to", async () => {
    server.faults.push(later(2, name === "github" ? 403 : 429));
    expect(await (await open(name)).readPullRequest(12)).toMatchObject({ number: 12 });
  });

  it("does not wait for hours", async () => {
    server.faults.push(later(7200, name === "github" ? 403 : 429));
    await expect((await open(name)).readPullRequest(12)).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    expect(server.seen).toHaveLength(1);
  });

  it("says when a token is not known, or may not do what it asked", async () => {
    const unknown = await open(name, { token: "expired" });
    await expect(unknown.readPullRequest(12)).rejects.toMatchObject({
      code: "TOKEN_REFUSED",
      message: expect.stringContaining("expired?"),
    });
    server.faults.push({ kind: "status", status: 403 });
    await expect((await open(name)).readPullRequest(12)).rejects.toMatchObject({
      code: "TOKEN_REFUSED",
      message: expect.stringMatching(/needs/),
    });
  });

  it("says that an answer is none", async () => {
    for (const body of ["<html>", "[]", "{}", '{"data":{"repository":[]}}']) {
      server.faults.push({ kind: "body", body });
      await expect((await open(name)).readPullRequest(12)).rejects.toMatchObject({
        name: "ForgeError",
        code: "UNREADABLE",
      } satisfies Partial<ForgeError>);
      server.faults.length = 0;
    }
  });

  it("takes the token to no other address", async () => {
    await using other = await serve().listen();
    const location = `${other.origin}/api/v4/projects/1`;
    const away: Fault = { kind: "status", status: 302, headers: { location } };
    server.faults.push(away, away, away, away);
    await expect((await open(name)).readPullRequest(12)).rejects.toMatchObject({
      name: "ForgeError",
    });
    expect(other.seen).toEqual([]);
  });

  it("sends a token that is for another host to nobody", async () => {
    const opened = open(name, { host: "forge.pier.example" });
    if (name === "github") await expect(opened).rejects.toMatchObject({ code: "NO_TOKEN" });
    else
      await expect((await opened).readPullRequest(12)).rejects.toMatchObject({
        code: "TOKEN_REFUSED",
        message: expect.stringContaining("nobody without a token"),
      });
    expect(server.seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  it("ends at once when it is told to", async () => {
    const controller = new AbortController();
    server.faults.push(later(80, name === "github" ? 403 : 429));
    const forge = await open(name, { signal: controller.signal });
    const reading = forge.readPullRequest(12);
    controller.abort(new Error("the run was stopped"));
    await expect(reading).rejects.toThrow();
  });

  it("costs what it costs", async () => {
    const forge = await open(name);
    const costs: { candidates: number; calls: number; points: number }[] = [];
    for (const candidates of [1, 20, 200]) {
      const before = { calls: server.seen.length, points: server.points };
      await forge.findPullRequests(Array.from({ length: candidates }, () => squash));
      await forge.readPullRequest(12);
      const calls = server.seen.length - before.calls;
      costs.push({ candidates, calls, points: server.points - before.points });
    }
    console.table({ [name]: costs.map((cost) => JSON.stringify(cost)).join(" ") });
    expect(costs.map(({ calls }) => calls)).toEqual(
      { github: [2, 2, 5], gitlab: [5, 24, 204], gitea: [5, 24, 204] }[name],
    );
    expect(costs.map(({ points }) => points)).toEqual(name === "github" ? [2, 2, 5] : [0, 0, 0]);
  });
});

describe("GitHub's own faults", () => {
  beforeEach(async () => {
    server = await githubServer().listen();
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
  });

  it("asks for shorter pages where whole ones take too long", async () => {
    server.faults.push({
      kind: "if",
      when: (body) => (JSON.parse(body) as { variables: { size: number } }).variables.size > 20,
      fault: badGateway,
    });
    const found = await (await open("github")).readPullRequest(13);
    expect(found?.remarks).toHaveLength(230);
  });

  it("takes what there is of an answer with errors under status 200, and says so", async () => {
    const data = {
      repository: {
        pullRequest: {
          title: "Add alarms",
          body: "",
          url: "https://github.com/mara/tidepool/pull/12",
          mergedAt: null,
          author: null,
          mergeCommit: null,
          labels: null,
          closingIssuesReferences: { nodes: [null] },
          reviews: null,
        },
      },
    };
    const errors = [
      {
        message: "Resource not accessible by integration",
        path: ["repository", "pullRequest", "reviews"],
      },
    ];
    server.faults.push({ kind: "body", body: JSON.stringify({ data, errors }) });
    expect(await (await open("github")).readPullRequest(12)).toMatchObject({
      title: "Add alarms",
      remarks: [],
      leftOut: [
        "GitHub left parts of its answer out (reviews: Resource not accessible by integration). The token may lack “Pull requests: read”, or “Issues: read” for issues and labels.",
      ],
    });
  });

  it("says for how long the hour's points are used up", async () => {
    const reset = Math.floor(Date.now() / 1000) + 3_000;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
    server.faults.push({ kind: "status", status: 403, headers });
    await expect((await open("github")).readPullRequest(12)).rejects.toMatchObject({
      code: "RATE_LIMITED",
      message: expect.stringMatching(/ for (?:2999|3000) seconds/),
    });
  });
});

it("tells of GitLab's talk where the token may not see its issues, and says so", async () => {
  server = await gitlabServer().listen();
  await using _ = server;
  server.faults.push(
    ...Array.from({ length: 2 }, (): Fault => ({ kind: "slow", milliseconds: 0 })),
    { kind: "status", status: 403 },
  );
  const found = await (await open("gitlab")).readPullRequest(12);
  expect(found?.remarks).toHaveLength(5);
  expect(found).toMatchObject({
    tracked: [{ text: "tide" }, { text: "good first alarm" }],
    leftOut: [expect.stringMatching(/^Issues could not be read: .*refused/)],
  });
});
