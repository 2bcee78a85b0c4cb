import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PublishedFile, RunReport } from "@mea-culpa/formats";
import { openDevLog } from "../dev-log/open-dev-log.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { previewEntry } from "../entry/preview-entry.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import { cacheFolder } from "../git/mirror.ts";
import { escapeXml } from "../xml.ts";
import type { CommandIo } from "./command-io.ts";
import { previewServer } from "./preview-server.ts";
import { SiteCopy } from "./site-copy.ts";
import { plainText } from "./terminal.ts";

export interface PreviewOptions {
  readonly devLog: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** How the operator builds the site; plain pages are shown without. */
  readonly build?: string;
  /** Where the build puts its pages; found by the roast's own page if absent. */
  readonly output?: string;
  readonly io: CommandIo;
  /** Told line by line what is to be seen where. */
  readonly say: (text: string) => void;
}

/**
 * Serves the pages with the roasts of a dry run in them until it is stopped, by a key or a signal, and
 * publishes nothing. Whether every roast could be shown.
 */
export async function preview(report: RunReport, options: PreviewOptions): Promise<boolean> {
  const { io, port, say } = options;
  const entries = report.files.filter(({ path: file }) => file.endsWith(".md"));
  if (entries.length === 0) {
    say("There is no roast to preview.");
    return true;
  }
  await using server = await previewServer(port).catch((error: unknown) => {
    throw new Error(`--preview: no server can listen on port ${port}. Name another one, or none.`, {
      cause: error,
    });
  });
  const shown =
    options.build === undefined
      ? showPlainly(entries)
      : await showBuilt(report.files, { ...options, entries, address: server.address });
  if (shown.kind === "failed") {
    say(shown.message);
    return false;
  }
  await using _copy = shown.copy;
  server.show(shown.pages);
  for (const { title, at } of shown.roasts) {
    say(at === undefined ? title : `${title} ${server.address}${at}`);
  }
  say(
    `${io.waitForEnter === undefined ? "A signal ends" : "Enter ends"} the preview. Nothing is published.`,
  );
  await untilStopped(io);
  return shown.roasts.every(({ at }) => at !== undefined);
}

/** Pages that are ready to be served, or why there are none. */
type Shown =
  | {
      readonly kind: "shown";
      readonly pages: Parameters<Awaited<ReturnType<typeof previewServer>>["show"]>[0];
      /** Where each roast is; without a path where the site has no page of it. */
      readonly roasts: readonly { readonly title: string; readonly at?: string }[];
      /** What has to stay for as long as they are served. */
      readonly copy: AsyncDisposable | undefined;
    }
  | { readonly kind: "failed"; readonly message: string };

function showPlainly(entries: readonly PublishedFile[]): Shown {
  const pages = entries.map(({ path: file, content }, at) => ({
    file,
    at: `/${at + 1}`,
    html: previewEntry(content),
  }));
  const list = pages.map(({ file, at }) => `<li><a href="${at}">${escapeXml(file)}</a></li>`);
  const index = `<!doctype html><meta charset="utf-8"><title>Roasts</title><ul>${list.join("")}</ul>\n`;
  return {
    kind: "shown",
    pages: {
      kind: "pages",
      pages: new Map([["/", index], ...pages.map(({ at, html }) => [at, html] as const)]),
    },
    roasts: pages.map(({ file, at }) => ({ title: `${plainText(file)}, without its site:`, at })),
    copy: undefined,
  };
}

/** Builds a copy of the site with everything in it that would be published. */
async function showBuilt(
  files: readonly PublishedFile[],
  {
    build = "",
    entries,
    address,
    io,
    ...options
  }: PreviewOptions & { readonly entries: readonly PublishedFile[]; readonly address: string },
): Promise<Shown> {
  const cache = cacheFolder(io.env);
  const devLog = await openDevLog({ location: options.devLog, from: io.cwd, cache });
  const site = await readSiteFiles(devLog);
  await using stack = new AsyncDisposableStack();
  const copy = stack.use(await SiteCopy.make({ devLog, files: site, io }));
  for (const { path: file, content } of files) await copy.write(file, content);
  const variables = { ROAST_BOT_PREVIEW_URL: address };
  const output = await copy.build(build, { io, variables });
  if (output !== undefined) {
    return { kind: "failed", message: `The site can't be built: ${plainText(output)}` };
  }
  const pages = await listPages(copy.folder);
  const found = await Promise.all(
    entries.map((entry) => findPage(entry, { pages, folder: copy.folder })),
  );
  const first = found.find((page) => page !== undefined);
  const folder = options.output ?? (first && findOutput(first, site));
  if (folder === undefined) {
    const named = entries.map(({ path: file }) => plainText(file)).join(", ");
    return {
      kind: "failed",
      message: `The build ended well, and no page of it holds ${named}. If it puts its pages into a folder of the repository, name that: --output FOLDER.`,
    };
  }
  const roasts = entries.map(({ path: file }, at) => {
    const page = found[at];
    const inside = page === undefined ? ".." : path.posix.relative(folder, page);
    return inside.startsWith("..")
      ? { title: `${plainText(file)} has no page in what was built.` }
      : { title: `${plainText(file)}:`, at: toAddress(inside) };
  });
  return {
    kind: "shown",
    pages: { kind: "folder", folder: path.join(copy.folder, folder) },
    roasts,
    copy: stack.move(),
  };
}

function toAddress(page: string): string {
  return encodeURI(`/${page.replace(/(^|\/)index\.html$/, "$1")}`);
}

/** Every page below a folder, from there; of what is installed none. */
async function listPages(folder: string, below = ""): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const file = path.posix.join(below, each.name);
    if (each.isDirectory() && !["node_modules", ".git"].includes(each.name)) {
      found.push(...(await listPages(folder, file)));
    } else if (each.isFile() && /\.html?$/i.test(each.name)) found.push(file);
  }
  return found;
}

/** The page that was made of an entry: by its name, and by what it says. */
async function findPage(
  { path: file, content }: PublishedFile,
  { pages, folder }: { readonly pages: readonly string[]; readonly folder: string },
): Promise<string | undefined> {
  const slug = path.posix.basename(file, ".md").replace(/^\d{4}-\d{2}-\d{2}-/, "");
  const isNamed = (page: string): boolean => page.split("/").some((part) => part.includes(slug));
  const likely = pages.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
  const says = toWords(/^This roast is here because .*? \(/m.exec(content)?.[0] ?? "");
  if (says === "") return undefined;
  for (const page of likely) {
    const text = toWords(await readFile(path.join(folder, page), "utf8"));
    if (text.includes(says)) return page;
  }
  return undefined;
}

/** Letters and digits alone, which no generator writes otherwise. */
function toWords(html: string): string {
  return html
    .replaceAll(/<[^<>]*>|&(?:#?\w+);/g, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folder into which a page was built: the outermost that the repository doesn't hold. */
function findOutput(page: string, { paths }: SiteFiles): string | undefined {
  const parts = page.split("/").slice(0, -1);
  const folders = parts.map((_, at) => parts.slice(0, at + 1).join("/"));
  return folders.find((folder) => !paths.has(folder));
}

async function untilStopped({ signal, waitForEnter }: CommandIo): Promise<void> {
  const stopped = new AbortController();
  const stops = AbortSignal.any([stopped.signal, ...(signal === undefined ? [] : [signal])]);
  if (stops.aborted) return;
  const aborted = new Promise<void>((resolve) => {
    stops.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([aborted, ...(waitForEnter === undefined ? [] : [waitForEnter(stops)])]);
  stopped.abort();
}
