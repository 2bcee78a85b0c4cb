import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A git host on the loopback: git's own `http-backend` behind a token. */
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

/** The Common Gateway Interface, RFC 3875, as far as `git http-backend` needs it. */
export function serveGit(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://loopback");
  // As forges do, it gives whoever asks for them commits without their files, and single objects.
  const may = ["http.receivepack", "uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"];
  const settings = may.flatMap((key) => ["-c", `${key}=true`]);
  const backend = spawn("git", [...settings, "http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      REMOTE_USER: "bot",
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      GIT_PROTOCOL: [request.headers["git-protocol"] ?? ""].flat().join(),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  backend.on("close", () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf("\r\n\r\n");
    const headers = output.subarray(0, end).toString("latin1").split("\r\n");
    const fields = headers.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
    const status = fields.find(([name]) => name === "Status")?.[1] ?? "200";
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(fields));
    response.end(output.subarray(end + 4));
  });
}
