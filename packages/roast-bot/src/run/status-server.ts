import { createServer, type Server, type ServerResponse } from "node:http";
import type { ServiceStatus } from "./serve-runs.ts";

/** A small web server on this machine's loopback that tells how the service is. */
export interface StatusServer extends AsyncDisposable {
  /** For example `http://127.0.0.1:8734`. */
  readonly address: string;
}

/**
 * Answers `/healthz` with the service's status and `/heartbeat.json` with what the footer reads.
 * Nobody but this machine is served. Port 0 takes any free one.
 */
export async function statusServer(options: {
  readonly port: number;
  readonly status: () => ServiceStatus | undefined;
}): Promise<StatusServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://loopback").pathname;
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, {});
    answerPath(path, { response, status: options.status() });
  });
  await listen(server, options.port);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : options.port;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

function answerPath(
  path: string,
  {
    response,
    status,
  }: { readonly response: ServerResponse; readonly status: ServiceStatus | undefined },
): void {
  const heartbeat = status?.report?.heartbeat ?? null;
  switch (path) {
    case "/healthz":
      return answer(response, 200, describeHealth(status));
    case "/heartbeat.json":
      return heartbeat === null ? answer(response, 404, {}) : answer(response, 200, heartbeat);
    default:
      return answer(response, 404, {});
  }
}

function describeHealth(status: ServiceStatus | undefined): object {
  const { running = true, runs = 0, failures = 0, report, error, next } = status ?? {};
  return {
    running,
    runs,
    failures,
    last_run: report?.at ?? null,
    outcome: report?.outcome ?? (error === undefined ? null : "failed"),
    problem: error ?? report?.problems[0]?.message ?? null,
    next_run: next === undefined ? null : new Date(next).toISOString(),
  };
}

function answer(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
