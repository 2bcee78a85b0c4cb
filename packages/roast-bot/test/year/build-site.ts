import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { readEntry } from "../../src/entry/read-entry.ts";
import { fileOf, filesOf } from "../publish/promised-dev-log.ts";
import { generators, type SiteOfGenerator, writeFiles } from "../sites/site-generators.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Author, entryFolder, publicFolder } from "./year-plan.ts";

const run = promisify(execFile);

/** What an author's dev log has beside promise and entries: the site, and the footer from `init`. */
export async function makeSite(author: Author): Promise<Readonly<Record<string, string>>> {
  const { files, wired } = findSite(author);
  const folder = await temporaryFolder();
  await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder });
  const own = Object.entries(files).filter(([name]) => !name.endsWith("/first.md"));
  const start = { [`${entryFolder[author.generator]}/start.md`]: "---\ntitle: Start\n---\n" };
  await writeFiles(folder, { ...Object.fromEntries(own), ...start });
  const who = ["--handle", author.handle, "--mail", author.mail, "--zone", author.zone];
  const env = { PATH: process.env["PATH"] ?? "" };
  const { exitCode, stderr } = await runRoastBot(["init", "--dev-log", folder, ...who], { env });
  if (exitCode !== 0) throw new Error(stderr);
  await writeFiles(folder, wired);
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = listed
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .filter((name) => !name.startsWith(".git/") && name !== "roast-bot.yaml");
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const),
    ),
  );
}

/**
 * Builds an author's site from what stands on the branch, as of a moment, and tells what its readers
 * see otherwise than they should: every roast and every note, no draft, the record with each roast,
 * the footer on each page.
 */
export async function findWrongPages(
  author: Author,
  { repository, at }: { readonly repository: string; readonly at: string },
): Promise<readonly string[]> {
  const site = findSite(author);
  const folder = path.join(await temporaryFolder(), "site");
  await run("git", ["clone", "--quiet", repository, folder]);
  await site.build(folder, at);
  const read = (name: string): Promise<string> =>
    readFile(path.join(folder, site.output, name), "utf8").catch(() => "");
  const faults: string[] = [];
  const say = (what: string): void =>
    void faults.push(`${author.handle}: the site of ${at}: ${what}`);
  const record = await read("roast-bot/record.html");
  const entries = entryFolder[author.generator];
  for (const name of await filesOf(repository)) {
    if (!name.startsWith(`${entries}/`) || name.endsWith("_index.md")) continue;
    const text = await fileOf(repository, name);
    const address = `${path.basename(entries)}/${path.basename(name, ".md")}/index.html`;
    const page = await read(address);
    const entry = readEntry(text);
    if (/^draft: true$/m.test(text)) {
      if (page !== "") say(`${address} is a draft`);
    } else if (page.match(/<roast-bot-footer/g)?.length !== 1) {
      say(`${address} is not there with one footer`);
    } else if (entry.kind === "read") {
      if (!page.includes("This roast is here because a promise was broken")) {
        say(`${address} is not the roast`);
      }
      if (!record.includes(escapeText(entry.entry.frontMatter.title))) {
        say(`the record lacks ${entry.entry.frontMatter.title}`);
      }
    } else if (!page.includes(text.split("---\n").at(-1)?.trim() ?? "")) {
      say(`${address} is not the note`);
    }
  }
  const heartbeat = await fileOf(repository, `${publicFolder[author.generator]}/heartbeat.json`);
  if ((await read("roast-bot/heartbeat.json")) !== heartbeat) say("the heartbeat is another");
  return faults;
}

function findSite({ generator }: Author): SiteOfGenerator {
  const found = generators.find(({ title }) => title.toLowerCase() === generator);
  if (found === undefined) throw new Error(`nobody can build a site of ${generator}`);
  return found;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
