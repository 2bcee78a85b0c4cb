import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { closeServer, isForLoopback, listenOnLoopback } from "../loopback.ts";

/** Serves pages that nobody has published, to this machine alone. */
export interface PreviewServer extends AsyncDisposable {
  /** For example `http://127.0.0.1:8734`. */
  readonly address: string;
  /** What is served from here on. */
  show(pages: PreviewPages): void;
}

/** The folder of a built site, or pages by their paths (`/`, `/1`). */
type PreviewPages =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "pages"; readonly pages: ReadonlyMap<string, string> };

/**
 * Listens on this machine's loopback. No page of another site that has its name lead here (DNS
 * rebinding) is answered, and nothing outside of the folder is read, wherever links in it lead.
 *
 * @throws when the port is taken.
 */
export async function previewServer(port: number): Promise<PreviewServer> {
  let shown: PreviewPages = { kind: "pages", pages: new Map() };
  const server = createServer((request, response) => {
    answer(request, response, shown).catch(() => {
      if (!response.headersSent) response.writeHead(500, headers);
      response.end();
    });
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  return {
    address: await listenOnLoopback(server, port),
    show: (pages) => (shown = pages),
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  shown: PreviewPages,
): Promise<void> {
  const reply = (code: number, type: string, body: string | Buffer = ""): void => {
    response.writeHead(code, { ...headers, "content-type": type });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (!isForLoopback(request)) return reply(421, types.txt);
  if (request.method !== "GET" && request.method !== "HEAD") return reply(405, types.txt);
  const wanted = decodePath(request.url ?? "/");
  if (wanted === undefined) return reply(400, types.txt);
  if (shown.kind === "pages") {
    const page = shown.pages.get(wanted);
    return page === undefined ? reply(404, types.txt, "Not here.\n") : reply(200, types.html, page);
  }
  const found = await findFile(shown.folder, wanted);
  if (found === undefined) return reply(404, types.txt, "Not here.\n");
  if (found.kind === "folder") {
    response.writeHead(302, { ...headers, location: `${encodeURI(wanted)}/` });
    return void response.end();
  }
  const ending = path.extname(found.file).slice(1).toLowerCase();
  reply(200, types[ending] ?? "application/octet-stream", await readFile(found.file));
}

function decodePath(url: string): string | undefined {
  const [path = ""] = url.split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith("/") && !decoded.includes("\0") ? decoded : undefined;
  } catch {
    return undefined;
  }
}

type FoundFile = { readonly kind: "file"; readonly file: string } | { readonly kind: "folder" };

/**
 * The file of a path: itself, the index of its folder, or the page without `.html`. A site that is to
 * be published below a path (`/blog/…`) has that in front of all its links; it is passed over.
 */
async function findFile(folder: string, wanted: string): Promise<FoundFile | undefined> {
  const root = await realpath(folder);
  const parts = wanted.split("/").slice(1);
  for (let from = 0; from < Math.min(parts.length, longestBase + 1); from += 1) {
    const place = path.join(root, ...parts.slice(from));
    const isIndex = parts.at(-1) === "";
    for (const file of isIndex ? [path.join(place, "index.html")] : [place, `${place}.html`]) {
      const real = await realpath(file).catch(() => undefined);
      if (real === undefined || !(real === root || real.startsWith(root + path.sep))) continue;
      const stats = await stat(real);
      if (stats.isFile()) return { kind: "file", file: real };
      if (stats.isDirectory() && (await isFile(path.join(real, "index.html")))) {
        return { kind: "folder" };
      }
    }
  }
  return undefined;
}

/** Parts of a path below which a site is published. */
const longestBase = 2;

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;

const types: Readonly<Record<string, string>> & { readonly html: string; readonly txt: string } = {
  avif: "image/avif",
  css: "text/css; charset=utf-8",
  gif: "image/gif",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  jsonl: "text/plain; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
  woff: "font/woff",
  woff2: "font/woff2",
  xml: "application/xml",
};
