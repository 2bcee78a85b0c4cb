import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { watchReportSchema } from "@mea-culpa/formats";
import { describe, expect, onTestFinished, test } from "vitest";
import { reportOf } from "../serve/sample-report.ts";
import { importHistory } from "../support/fast-import.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const due = "2026-02-02T07:00:00Z";
const heartbeat = reportOf("settled", due).heartbeat;

describe("roast-bot watch", () => {
  test.each([
    ["fresh before the deadline", {}, "2026-02-02T06:00:00Z", "fresh", null],
    ["fresh in the hour after it", {}, "2026-02-02T07:59:00Z", "fresh", null],
    [
      "late after that",
      {},
      "2026-02-02T08:01:00Z",
      "late",
      "by Mon 2026-02-02 08:00 (Europe/Budapest)",
    ],
    [
      "late when it has not run as often as it said",
      { next_run: "2026-01-27T07:00:00Z" },
      "2026-01-27T08:01:00Z",
      "late",
      "by Tue 2026-01-27 08:00 (Europe/Budapest)",
    ],
    [
      "failed when it says so",
      { outcome: "failed", error: { stage: "publish", message: "no \u001b[31mway" } },
      "2026-01-27T08:01:00Z",
      "failed",
      "publish: no",
    ],
    [
      "ahead when it ran in the future",
      { last_run: "2026-03-01T00:00:00Z" },
      "2026-01-27T08:01:00Z",
      "ahead",
      "2026-03-01",
    ],
  ] as const)("finds the bot %s", async (_what, changes, now, standing, reason) => {
    const page = await publish(JSON.stringify({ ...heartbeat, ...changes }));
    const { report, exitCode, text } = await watch(page, now);
    expect(report.standing).toBe(standing);
    if (reason === null) {
      expect(report.reason).toBeNull();
      expect(text).toContain("it last ran Mon 2026-01-26 08:00 (Europe/Budapest)");
    } else expect(report.reason).toContain(reason);
    expect(exitCode).toBe(standing === "fresh" ? 0 : 1);
    expect(text).not.toContain("\u001b");
  });

  test.each([
    ["no page", 404, "", /status 404/],
    ["something else", 200, "<html>", /no heartbeat/],
    ["a page without end", 200, " ".repeat(2_000_000), /far too long/],
  ])("is alarmed by %s", async (_what, status, body, reason) => {
    const { report, exitCode } = await watch(await publish(body, status), due);
    expect(report).toMatchObject({ standing: "unreadable", reason: expect.stringMatching(reason) });
    expect(exitCode).toBe(1);
  });

  test("is alarmed by a host that does not answer", async () => {
    const { report } = await watch("http://127.0.0.1:1/roast_bot.json", due);
    expect(report.standing).toBe("unreadable");
  });

  test("reads a dev log's own heartbeat, and says where the bot has never run", async () => {
    const begin = { at: "2026-01-05T09:00:00Z", files: { "hugo.toml": "" } };
    const empty = await importHistory(`${await temporaryFolder()}/log.git`, [begin]);
    expect((await watch(empty, due)).report).toMatchObject({
      standing: "unreadable",
      reason: expect.stringContaining("the bot has never run there"),
    });
    const files = { "data/roast_bot.json": JSON.stringify(heartbeat) };
    const log = await importHistory(`${await temporaryFolder()}/log.git`, [
      begin,
      { ...begin, files },
    ]);
    expect((await watch(log, due)).report).toMatchObject({ standing: "fresh" });
  });

  test("announces an alarm once, and its end", async () => {
    const told: string[] = [];
    const hook = await serve((body) => {
      told.push(String((JSON.parse(body) as Record<string, unknown>)["event"]));
      return { status: 200, body: "" };
    });
    const page = await publish(JSON.stringify(heartbeat));
    const state = await temporaryFolder();
    const env = { ROAST_BOT_WEBHOOKS: `generic:${hook}`, XDG_STATE_HOME: state };
    const late = "2026-02-02T08:01:00Z";
    for (const now of [due, late, late, due]) await watch(page, now, env);
    expect(told).toEqual(["late", "recovery"]);
  });

  test("refuses what is no address", async () => {
    const { exitCode, stderr } = await runRoastBot(["watch", "--", "ext::sh"], { now: due });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/ADDRESS/);
  });
});

async function watch(address: string, now: string, env: Record<string, string> = {}) {
  const { stdout, exitCode } = await runRoastBot(["watch", address, "--json"], { now, env });
  expect(await schemaErrors("watch", stdout)).toBeNull();
  const { stdout: text } = await runRoastBot(["watch", address], { now });
  return { report: watchReportSchema.parse(JSON.parse(stdout)), exitCode, text };
}

async function publish(body: string, status = 200): Promise<string> {
  return `${await serve(() => ({ status, body }))}/data/roast_bot.json`;
}

async function serve(
  answer: (body: string) => { readonly status: number; readonly body: string },
): Promise<string> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { status, body: said } = answer(body);
      response.writeHead(status).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
