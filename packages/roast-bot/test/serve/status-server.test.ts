import { connect } from "node:net";
import { once } from "node:events";
import { request } from "node:http";
import { inProcessRunner } from "@mea-culpa/engine";
import type { LedgerRecord } from "@mea-culpa/formats";
import { describe, expect, it } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { LiveRun } from "../../src/serve/live-run.ts";
import { newStatus, type ServiceStatus } from "../../src/serve/serve-runs.ts";
import { type StatusServer, statusServer } from "../../src/serve/status-server.ts";
import { afterThirdDeadline } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = Date.parse("2026-01-26T07:10:00Z");

describe("the status server", { timeout: 60_000 }, () => {
  it("tells what the service knows, in every form that it has", async () => {
    const live = new LiveRun();
    const { status, ledger } = await statusAfterRun(live);
    await using server = await serve({ status, ledger, live });
    const health = await ask(server, "/healthz");
    expect([health.status, JSON.parse(health.body)]).toMatchObject([
      200,
      { status: "ok", reason: null, runs: 1, last_run: afterThirdDeadline },
    ]);
    expect(JSON.parse((await ask(server, "/heartbeat.json")).body)).toEqual(
      status.report?.heartbeat,
    );
    expect((await ask(server, "/metrics")).body.split("\n")).toEqual(
      expect.arrayContaining([
        'roast_bot_build_info{version="0.1.0"} 1',
        "roast_bot_healthy 1",
        'roast_bot_runs_total{outcome="settled"} 1',
        'roast_bot_runs_total{outcome="failed"} 0',
        "roast_bot_run_duration_seconds 4.5",
        "roast_bot_next_deadline_timestamp_seconds 1770015600",
        "roast_bot_settled_slots 3",
        'roast_bot_streak_slots{verdict="broken"} 2',
      ]),
    );
    const page = (await ask(server, "/")).body;
    expect(page).toContain(
      "ilse promised an entry weekly; the next is due Mon 2026-02-02 08:00 (Europe/Budapest).",
    );
    expect(page).toMatch(
      /<td>2<\/td><td>Mon 2026-01-19 08:00 \(Europe\/Budapest\)<\/td><td>broken<\/td><td>roasted: /,
    );
    expect(page).toContain('<li class="succeeded">publish <span>succeeded</span></li>');
    expect((await ask(server, "/badge.svg")).body).toContain("2 in a row broken");
    const feed = (await ask(server, "/feed.atom")).body;
    expect(feed.match(/<title>Slot \d: \w+/g)).toEqual([
      "<title>Slot 3: broken",
      "<title>Slot 2: broken",
      "<title>Slot 1: kept",
    ]);
    expect(feed).toContain("From Mon 2026-01-12 08:00 to Mon 2026-01-19 08:00 (Europe/Budapest).");
  });

  it("says with 503 that it fails, and that it is late", async () => {
    const failing = { ...newStatus, runs: 1, failures: 1, error: "no network", next: now + 1 };
    await using server = await serve({ status: failing });
    const { status, body } = await ask(server, "/healthz");
    expect([status, JSON.parse(body)]).toMatchObject([
      503,
      { status: "failing", reason: "1 in a row failed: no network" },
    ]);
    await using later = await serve({ status: { ...newStatus, next: now - 600_000 } });
    expect((await ask(later, "/healthz")).status).toBe(503);
  });

  it("knows nothing to tell before the first run, and has a page all the same", async () => {
    await using server = await serve({ status: newStatus });
    for (const path of ["/heartbeat.json", "/badge.svg", "/feed.atom", "/etc/passwd"]) {
      expect([path, (await ask(server, path)).status]).toEqual([path, 404]);
    }
    expect((await ask(server, "/")).body).toContain("No run has read it yet.");
  });

  it.each(["//", "///", "/\\", "http://[", "//:0", "/%", "*", "/?x=//", `/${"a".repeat(8_000)}`])(
    "survives a request for %j",
    async (target) => {
      await using server = await serve({ status: newStatus });
      await raw(server, `GET ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
      expect((await ask(server, "/healthz")).status).toBe(200);
    },
  );

  it.each([
    "\0\0\0\0",
    "GET / HTTP/9.9\r\n\r\n",
    "GET /healthz HTTP/1.1\r\nhost: \r\nhost: x\r\n\r\n",
  ])("survives what is no request: %j", async (text) => {
    await using server = await serve({ status: newStatus });
    await raw(server, text);
    expect((await ask(server, "/healthz")).status).toBe(200);
  });

  it("answers to its own names alone, and to nobody who would change something", async () => {
    await using server = await serve({ status: newStatus });
    expect((await ask(server, "/", { headers: { host: "attacker.example" } })).status).toBe(421);
    expect((await ask(server, "/", { headers: { host: "localhost:1" } })).status).toBe(200);
    expect((await ask(server, "/healthz", { method: "POST" })).status).toBe(405);
  });

  it("lets a page run no script but its own, and takes no text for mark-up", async () => {
    const hostile = '<img src=x onerror=alert(1)>" & \u0007';
    const status = { ...newStatus, runs: 1, failures: 1, error: hostile, next: now + 1 };
    await using server = await serve({ status });
    const { body, headers } = await ask(server, "/");
    expect(body).not.toContain("<img");
    expect(body).toContain("&#60;img src=x onerror=alert(1)&#62;&#34; &#38; \ufffd");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; .*script-src 'sha256-/,
    );
  });

  it("tells a page that listens whenever something happens", async () => {
    const live = new LiveRun();
    await using server = await serve({ status: newStatus, live });
    const asked = request(`${server.address}/events`).end();
    const [response] = await once(asked, "response");
    await once(response, "data");
    const told = once(response, "data");
    live.tell();
    expect(String((await told)[0])).toBe("data:\n\n");
    asked.destroy();
  });
});

function serve(options: {
  readonly status: ServiceStatus;
  readonly ledger?: readonly LedgerRecord[];
  readonly live?: LiveRun;
}): Promise<StatusServer> {
  const { status, ledger = [], live = new LiveRun() } = options;
  return statusServer({
    port: 0,
    version: "0.1.0",
    now: () => now,
    longestRun: 120 * 60_000,
    status: () => status,
    ledger: () => ledger,
    live,
  });
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function ask(
  { address }: StatusServer,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
  const asked = request(`${address}${path}`, options).end();
  const [response] = await once(asked, "response");
  let body = "";
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, body, headers: response.headers };
}

/** Sends bytes as they are, and waits until the server has said what it has to say. */
async function raw({ address }: StatusServer, text: string): Promise<void> {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.end(text);
  socket.resume();
  await once(socket, "close");
}

async function statusAfterRun(live: LiveRun) {
  const folder = await temporaryFolder();
  const inProcess = inProcessRunner();
  let ledger: readonly LedgerRecord[] = [];
  const report = await runRoastBot({
    devLog: await ilsesSourcedDevLog(folder, await ilsesProject(folder)),
    cwd: folder,
    now: afterThirdDeadline,
    version: "0.1.0",
    state: `${folder}/state`,
    cache: `${folder}/cache`,
    interval: 86_400,
    environment: process.env,
    runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    consumers: [live.consumer],
    onLedger: (records) => (ledger = records),
  });
  const begun = now - 10_000;
  const finished = {
    begun,
    ended: begun + 4_500,
    outcome: report.outcome,
    problem: undefined,
    commit: report.commit ?? undefined,
  };
  const status: ServiceStatus = {
    ...newStatus,
    runs: 1,
    report,
    lastSuccess: now,
    next: now + 3_600_000,
    history: [finished],
  };
  return { status, ledger };
}
