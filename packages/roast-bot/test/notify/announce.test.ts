import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunReport } from "@mea-culpa/formats";
import { describe, expect, it, onTestFinished } from "vitest";
import { announceAround } from "../../src/notify/announce.ts";
import { readChannels } from "../../src/notify/channels.ts";
import { listNotices } from "../../src/notify/notice.ts";
import { reportOf } from "../serve/sample-report.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const due = "2026-02-02T07:00:00Z";
const settled = reportOf("settled", due);
const failed = reportOf("failed", due);
const short = {
  promised: 50,
  entries: [{ path: "content/posts/stub.md", public_at: "2026-01-20T10:00:00Z", words: 4 }],
};
const open = {
  number: 4,
  opens: "2026-01-26T07:00:00Z",
  closes: due,
  kept: false,
  excused: false,
  short: null,
};

describe("the channels of an environment", () => {
  it("are known by their hosts, or by what stands before them", () => {
    const { channels, problems } = readChannels({
      ROAST_BOT_PING_URL: "https://hc.example/ping/1",
      ROAST_BOT_WEBHOOKS:
        "https://hooks.slack.com/services/x https://discord.com/api/webhooks/1/x https://tides.example/hook\n slack:https://chat.example/hook http://127.0.0.1:1/x",
    });
    expect(channels.map(({ kind, url }) => `${kind} ${url.host}`)).toEqual([
      "ping hc.example",
      "slack hooks.slack.com",
      "discord discord.com",
      "generic tides.example",
      "slack chat.example",
      "generic 127.0.0.1:1",
    ]);
    expect(problems).toEqual([]);
  });

  it("are refused in the clear, and named without what is secret in them", () => {
    const hooks = "http://tides.example/SECRET file:///SECRET SECRET";
    const { channels, problems } = readChannels({ ROAST_BOT_WEBHOOKS: hooks });
    expect(channels).toEqual([]);
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain("SECRET");
  });
});

describe("what a run gives reason to tell", () => {
  it.each([
    ["nothing, when all is well and time is left", settled, []],
    [
      "a failure, whole",
      failed,
      ["roast-bot failed. Not even a heartbeat was published.\npublish: no"],
    ],
    [
      "each verdict, with what became of it",
      reportOf("settled", due, {
        slots: [
          { number: 1, verdict: "kept", short: null, penance: null, published: false },
          { number: 2, verdict: "kept", short: null, penance: null, published: true },
          { number: 3, verdict: "broken", short, penance: { kind: "owed" }, published: true },
        ],
      }),
      [
        "ilse, slot 2: kept",
        "ilse, slot 3: broken (an entry of 4 words; 50 were promised); the roast is owed",
      ],
    ],
    ["nothing of a dry run", reportOf("failed", due, { dry_run: true }), []],
    [
      "a deadline a day before it",
      at("2026-02-01T08:00:00Z"),
      [/slot 4 is due .*, in 23 h 0 min\.$/],
    ],
    ["a deadline three hours before it", at("2026-02-02T04:30:00Z"), [/in 2 h 30 min\.$/]],
    ["no deadline further off", at("2026-02-01T06:59:59Z"), []],
    ["no deadline of a slot that is kept", at("2026-02-02T04:30:00Z", { kept: true }), []],
    [
      "that what stands there is too short",
      at("2026-02-02T04:30:00Z", { short }),
      [/^ilse has not written enough yet \(an entry of 4 words; 50 were promised\): the entry/],
    ],
    ["no deadline of a pause", at("2026-02-02T04:30:00Z", { excused: true }), []],
  ] as const)("is %s", (_what, report, texts) => {
    const told = listNotices(report, { failedBefore: false }).map(({ text }) => text);
    expect(told).toEqual(
      texts.map((text) => (typeof text === "string" ? text : expect.stringMatching(text))),
    );
  });
});

describe("a run that is announced", () => {
  it("begins and ends at its check, with what went wrong", async () => {
    const { announcer, seen } = await setUp({ ping: true });
    await announce(announcer, settled);
    await announce(announcer, failed);
    expect(seen.map(({ path, body }) => `${path} ${body}`)).toEqual([
      "/check/start ",
      "/check ",
      "/check/start ",
      "/check/fail publish: no",
    ]);
  });

  it("fails at its check, too, when it could not even begin", async () => {
    const { announcer, seen } = await setUp({ ping: true });
    await expect(
      announceAround(announcer, {
        run: () => Promise.reject(new Error("no dev log")),
        onProblem: () => {},
      }),
    ).rejects.toThrow("no dev log");
    expect(seen.map(({ path }) => path)).toEqual(["/check/start", "/check/fail"]);
  });

  it("tells each thing once: a failure as it begins, its end, a reminder", async () => {
    const { announcer, seen } = await setUp({ hook: "generic" });
    const late = at("2026-02-02T04:30:00Z");
    for (const report of [failed, failed, settled, failed, late, late])
      await announce(announcer, report);
    expect(seen.map(({ json }) => json["event"])).toEqual([
      "failure",
      "recovery",
      "failure",
      "recovery",
      "reminder",
    ]);
  });

  it("keeps what could not be delivered for the next run, and says where it failed and nothing more", async () => {
    const { announcer, seen, answers } = await setUp({ hook: "generic" });
    answers.push(500, 500);
    const problems = await announce(announcer, failed);
    expect(problems).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:\d+ answered with status 500$/),
    ]);
    seen.length = 0;
    await announce(announcer, failed);
    expect(seen.map(({ json }) => json["event"])).toEqual(["failure"]);
  });

  it("is not sent along a redirect", async () => {
    const elsewhere = await setUp({ hook: "generic" });
    const { announcer, answers } = await setUp({ hook: "generic", location: elsewhere.address });
    answers.push(307);
    expect(await announce(announcer, failed)).toEqual([expect.stringMatching(/status 307$/)]);
    expect(elsewhere.seen).toEqual([]);
  });

  it("calls nobody in a chat, and links nowhere, whatever a title holds", async () => {
    const title = "<!channel> @everyone <https://evil.example|click> & [x](https://evil.example)";
    const slots = [
      {
        number: 2,
        verdict: "broken",
        short: null,
        penance: { kind: "waived", reason: title },
        published: true,
      },
    ] as const;
    const report = reportOf("settled", due, { slots });
    const slack = await setUp({ hook: "slack" });
    await announce(slack.announcer, report);
    expect(slack.seen[0]?.json["text"]).toContain(
      "&lt;!channel&gt; @everyone &lt;https://evil.example|click&gt; &amp;",
    );
    const discord = await setUp({ hook: "discord" });
    await announce(discord.announcer, report);
    expect(discord.seen[0]?.json).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
  });
});

function at(moment: string, changes: Partial<RunReport["open_slot"]> = {}): RunReport {
  return reportOf("settled", due, { run: moment, at: moment, open_slot: { ...open, ...changes } });
}

async function announce(
  announcer: Parameters<typeof announceAround>[0],
  report: RunReport,
): Promise<readonly string[]> {
  const problems: string[] = [];
  await announceAround(announcer, {
    run: () => Promise.resolve(report),
    onProblem: (problem) => problems.push(problem),
  });
  return problems;
}

interface Seen {
  readonly path: string | undefined;
  readonly body: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** A server that takes what it is sent, but answers with the statuses in `answers` first. */
async function setUp(options: {
  readonly ping?: true;
  readonly hook?: "slack" | "discord" | "generic";
  readonly location?: string;
}) {
  const seen: Seen[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request);
    seen.push({ path: request.url, body, json: body.startsWith("{") ? JSON.parse(body) : {} });
    const { location } = options;
    response.writeHead(answers.shift() ?? 200, location === undefined ? {} : { location }).end();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { channels } = readChannels({
    ...(options.ping && { ROAST_BOT_PING_URL: `${address}/check/` }),
    ...(options.hook && { ROAST_BOT_WEBHOOKS: `${options.hook}:${address}/hook` }),
  });
  return { announcer: { channels, state: await temporaryFolder() }, seen, answers, address };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
