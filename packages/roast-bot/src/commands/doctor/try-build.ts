import type { RoastMark } from "@mea-culpa/formats";
import type { DevLog } from "../../dev-log/open-dev-log.ts";
import { writeFrontMatter } from "../../entry/entry-front-matter.ts";
import { openSite } from "../../generators/registry.ts";
import type { SiteFiles } from "../../generators/site-files.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import type { CommandIo } from "../command-io.ts";
import { SiteCopy } from "../site-copy.ts";

/** What became of building the site with an entry as a roast's would be. */
export type TriedBuild =
  | { readonly kind: "built"; readonly entry: string }
  | { readonly kind: "failed"; readonly entry: string; readonly output: string };

/**
 * Builds the site with the operator's own command, in a copy of the newest commit, with an entry in it
 * whose front matter is a roast's.
 */
export async function tryBuild(options: {
  command: string;
  devLog: DevLog;
  promise: DevLogPromise;
  files: SiteFiles;
  now: string;
  io: Pick<CommandIo, "cwd" | "env" | "signal">;
}): Promise<TriedBuild> {
  const { command, io } = options;
  await using copy = await SiteCopy.make(options);
  const entry = await writeTrialEntry(copy, options);
  const output = await copy.build(command, { io });
  return output === undefined ? { kind: "built", entry } : { kind: "failed", entry, output };
}

async function writeTrialEntry(
  copy: SiteCopy,
  { promise, files, now }: { promise: DevLogPromise; files: SiteFiles; now: string },
): Promise<string> {
  const { generator, entry: keys = {}, paths } = promise;
  const site = openSite(generator, { files, entryFolder: paths.entries });
  const mark: RoastMark = {
    subject: "a trial",
    generator,
    writer: "house",
    evidence: `${paths.evidence}/trial/evidence.json`,
    evidence_sha256: "0".repeat(64),
    receipts: `${paths.evidence}/trial/receipts.json`,
    body_sha256: "0".repeat(64),
  };
  const [format] = site.frontMatterFormats;
  const text = writeFrontMatter(
    {
      title: "A trial of roast-bot",
      description: "Whether the site takes a roast.",
      date: now,
      author: "roast-bot",
      tags: ["roast", "roast-bot"],
      roast_bot: mark,
    },
    { site, format, keys },
  );
  const name = site.nameEntry({ slug: "a-trial-of-roast-bot", day: now.slice(0, 10) });
  const entry = `${paths.entries}/${name}.md`;
  await copy.write(entry, `${text}\nA trial, which nobody will read.\n`);
  return entry;
}
