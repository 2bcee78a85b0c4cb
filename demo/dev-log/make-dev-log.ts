import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { runGit } from "../history/fast-import.ts";
import { sampleEntries } from "./entries.ts";
import { zone, type Moments } from "./moments.ts";

/** The developer of the sample, as the promise names them. */
interface Author {
  readonly handle: string;
  readonly name: string;
  readonly mails: readonly string[];
}

/** Where the sample dev log stands: what everybody pushes to, and the author's clone of it. */
export interface DevLogFolders {
  readonly remote: string;
  readonly clone: string;
}

/**
 * Makes a dev log as its author would have: a bare remote and a clone of it, a promise in
 * `roast-bot.yaml`, and three entries, each committed and pushed when it was written.
 */
export async function makeDevLog(options: {
  readonly folders: DevLogFolders;
  readonly author: Author;
  readonly source: string;
  readonly moments: Moments;
}): Promise<void> {
  const { folders, author, source, moments } = options;
  const { remote, clone } = folders;
  await mkdir(remote, { recursive: true });
  await runGit(remote, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  await mkdir(clone, { recursive: true });
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await runGit(clone, ["remote", "add", "origin", pathToFileURL(remote).href]);
  await runGit(clone, ["config", "user.name", author.name]);
  await runGit(clone, ["config", "user.email", author.mails[0] ?? ""]);

  const promise = promiseDocument({ author, source, since: moments.since });
  await write(join(clone, "roast-bot.yaml"), promise);
  await commit(clone, { message: "Promise an entry every week", at: `${moments.since}T07:00:00Z` });
  for (const [index, entry] of sampleEntries.entries()) {
    const at = moments.entries[index] ?? moments.mergedAt;
    const { title, description, tags } = entry;
    const matter = stringify({ title, description, date: at, author: author.handle, tags });
    const text = `---\n${matter}---\n\n${entry.body}`;
    await write(join(clone, "src/content/blog", `${entry.slug}.md`), text);
    await commit(clone, { message: `Write "${title}"`, at });
  }
  await runGit(clone, ["push", "--quiet", "--set-upstream", "origin", "main"]);
}

function promiseDocument(options: {
  readonly author: Author;
  readonly source: string;
  readonly since: string;
}): string {
  const { handle, name, mails } = options.author;
  return stringify({
    who: { handle, names: [name], mails },
    cadence: "weekly",
    due: "Monday 08:00",
    zone,
    since: options.since,
    generator: "astro",
    sources: [{ name: "harbour-office/slackwater", git: options.source }],
    writer: "house",
  });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function commit(
  folder: string,
  { message, at }: { readonly message: string; readonly at: string },
): Promise<void> {
  await runGit(folder, ["add", "--all"]);
  await runGit(folder, ["commit", "--quiet", "--message", message], "", {
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  });
}
