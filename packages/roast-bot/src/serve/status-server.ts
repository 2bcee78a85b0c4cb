import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { LedgerRecord } from "@mea-culpa/formats";
import { writeBadge } from "../ledger/badge.ts";
import { writeFeed } from "../ledger/feed.ts";
import { judgeHealth } from "./health.ts";
import type { LiveRun } from "./live-run.ts";
import { writeMetrics } from "./metrics.ts";
import { type PageContent, pageParts, writeLive, writePage } from "./page.ts";
import type { ServiceStatus } from "./serve-runs.ts";
import { closeServer, isForLoopback, listenOnLoopback } from "../loopback.ts";

/** A small web server on this machine's loopback that tells how the service is. */
export interface StatusServer extends AsyncDisposable {
  /** For example `http://127.0.0.1:8734`. */
  readonly address: string;
}

export interface StatusServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly version: string;
  readonly now: () => number;
  /** Milliseconds that no run takes. */
  readonly longestRun: number;
  readonly status: () => ServiceStatus;
  /** The whole ledger, as the last run left it. */
  readonly ledger: () => readonly LedgerRecord[];
  readonly live: LiveRun;
}

/**
 * Answers with the service's page, health, metrics, heartbeat, feed and badge. Nobody but this
 * machine is served, and no page of another site that has its name lead here (DNS rebinding). No
 * request, whatever it holds, ends the service.
 *
 * @throws when the port is taken.
 */
export async function statusServer(options: StatusServerOptions): Promise<StatusServer> {
  const server = createServer((request, response) => {
    try {
      answer(request, response, options);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500);
      response.end(`${error instanceof Error ? error.name : "Error"}\n`);
    }
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  return {
    address: await listenOnLoopback(server, options.port),
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: StatusServerOptions,
): void {
  const reply = (code: number, type: string, body: string): void => {
    response.writeHead(code, { ...headers, "content-type": type });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const json = (code: number, value: object): void =>
    reply(code, "application/json", `${JSON.stringify(value)}\n`);
  if (!isForLoopback(request)) return json(421, {});
  if (request.method !== "GET" && request.method !== "HEAD") return json(405, {});
  // A path and what may follow it; no URL, which some paths are not.
  const [path = ""] = (request.url ?? "/").split(/[?#]/, 1);
  const status = options.status();
  const times = { now: options.now(), longestRun: options.longestRun };
  const heartbeat = status.report?.heartbeat ?? undefined;
  const content = (): PageContent => ({
    health: judgeHealth(status, times),
    status,
    ledger: options.ledger(),
    nodes: options.live.nodes,
  });
  switch (path) {
    case "/":
      return reply(200, "text/html; charset=utf-8", writePage(content()));
    case "/live":
      return reply(200, "text/html; charset=utf-8", writeLive(content()));
    case "/events":
      return stream(response, options.live);
    case "/healthz": {
      const health = judgeHealth(status, times);
      return json(health.status === "ok" ? 200 : 503, health);
    }
    case "/metrics": {
      const { version } = options;
      return reply(
        200,
        "text/plain; version=0.0.4; charset=utf-8",
        writeMetrics(status, { ...times, version }),
      );
    }
    case "/heartbeat.json":
      return heartbeat === undefined ? json(404, {}) : json(200, heartbeat);
    case "/badge.svg":
      if (heartbeat === undefined) return json(404, {});
      return reply(200, "image/svg+xml", writeBadge(heartbeat));
    case "/feed.atom": {
      const records = options.ledger();
      if (!records.some(({ kind }) => kind === "promise")) return json(404, {});
      return reply(200, "application/atom+xml", writeFeed(records));
    }
    default:
      return json(404, {});
  }
}

/** Server-sent events (HTML standard, 9.2): one without content each time that something happened. */
function stream(response: ServerResponse, live: LiveRun): void {
  response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
  response.write("data:\n\n");
  const stop = live.listen(() => void response.write("data:\n\n"));
  response.on("close", stop);
}

const digest = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const headers = {
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src ${digest(pageParts.style)}; script-src ${digest(pageParts.script)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;
