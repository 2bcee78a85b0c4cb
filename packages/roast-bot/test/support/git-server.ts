import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createGunzip } from "node:zlib";

/** A git host on the loopback, behind a token. */
export interface GitServer extends AsyncDisposable {
  /** For example `http://127.0.0.1:40123`. */
  readonly address: string;
}

/** Stands before a request: gives a status that it is answered with instead, or nothing. */
type Intercept = (request: IncomingMessage) => Promise<number | undefined>;

/** Serves the bare repositories of a folder to whoever brings the token. */
export async function gitServer(
  root: string,
  token: string,
  intercept: Intercept = () => Promise.resolve(undefined),
): Promise<GitServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const status = await intercept(request);
    if (status !== undefined) return void response.writeHead(status).end();
    const [kind, basic = ""] = (request.headers.authorization ?? "").split(" ");
    if (kind === "Basic" && atob(basic).endsWith(`:${token}`)) serveGit(root, request, response);
    else response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Git's smart protocol over HTTP, one git a request: `git http-backend` would be two more.
 *
 * Format: git-scm.com/docs/http-protocol
 */
export function serveGit(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://loopback");
  const [, repository = "", asked] = /^(.*)\/(?:info\/refs|git-([a-z-]+))$/.exec(pathname) ?? [];
  const service = asked ?? searchParams.get("service")?.replace("git-", "") ?? "";
  if (!services.has(service)) return void response.writeHead(404).end();
  const isDiscovery = asked === undefined;
  const version = [request.headers["git-protocol"] ?? ""].flat().join();
  const isGeneral = isDiscovery && service === "upload-pack" && /version=2/.test(version);
  if (isGeneral && general !== undefined && existsSync(join(root, repository, "HEAD"))) {
    return void response.writeHead(200, typeOf("upload-pack-advertisement")).end(general);
  }
  const how = isDiscovery ? "--http-backend-info-refs" : "--stateless-rpc";
  const backend = spawn("git", [...settings, service, how, "."], {
    cwd: join(root, repository),
    env: { PATH: process.env["PATH"], GIT_PROTOCOL: version },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const isPacked = request.headers["content-encoding"] === "gzip";
  (isPacked ? request.pipe(createGunzip()) : request).pipe(backend.stdin);
  // A git that was told enough before it has read all.
  backend.stdin.on("error", () => {});
  // There is no such repository.
  backend.on("error", () => response.writeHead(404).end());
  const chunks: Buffer[] = [];
  if (isDiscovery && !/version=2/.test(version)) {
    const line = `# service=git-${service}\n`;
    const length = (line.length + 4).toString(16).padStart(4, "0");
    chunks.push(Buffer.from(`${length}${line}0000`));
  }
  backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  backend.on("close", (code) => {
    if (response.headersSent) return;
    if (isDiscovery && code !== 0) return void response.writeHead(404).end();
    const answer = Buffer.concat(chunks);
    if (isGeneral) general = answer;
    const kind = isDiscovery ? "advertisement" : "result";
    response.writeHead(200, typeOf(`${service}-${kind}`)).end(answer);
  });
}

/** What upload-pack says first by version 2: what it can do, and nothing of the repository. */
let general: Buffer | undefined;

function typeOf(answer: string): Readonly<Record<string, string>> {
  return { "content-type": `application/x-git-${answer}`, "cache-control": "no-cache" };
}

const services = new Set(["upload-pack", "receive-pack"]);

/**
 * As forges do, it gives whoever asks for them commits without their files, and single objects; and
 * sees to its housekeeping some other time.
 */
const settings = [
  "uploadpack.allowFilter=true",
  "uploadpack.allowAnySHA1InWant=true",
  "receive.autogc=false",
].flatMap((setting) => ["-c", setting]);
