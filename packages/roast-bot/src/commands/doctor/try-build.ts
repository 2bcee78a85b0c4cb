import type { RoastMark } from "@mea-culpa/formats";
import type { DevLog } from "../../dev-log/open-dev-log.ts";
import { writeFrontMatter } from "../../entry/entry-front-matter.ts";
import { openSite } from "../../generators/registry.ts";
import type { NewEntry } from "../../generators/site-generator.ts";
import type { SiteFiles } from "../../generators/site-files.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import type { CommandIo } from "../command-io.ts";
import { SiteCopy } from "../site-copy.ts";

/** What became of building the site with an entry as a roast's would be. */
export type TriedBuild =
  | { readonly kind: "built"; readonly entry: string }
  /** It takes an entry, but none whose title and description are as long as a roast's may be. */
  | { readonly kind: "too-long"; readonly entry: string; readonly output: string }
  | { readonly kind: "failed"; readonly entry: string; readonly output: string };

/**
 * Builds the site with the operator's own command, in a copy of the newest commit, with an entry in it
 * whose front matter is a roast's: as long as one may be, and where that fails, short.
 */
export async function tryBuild(options: TrialOptions): Promise<TriedBuild> {
  const { command, io } = options;
  await using copy = await SiteCopy.make(options);
  const entry = await writeTrialEntry(copy, options, longWords);
  const output = await copy.build(command, { io });
  if (output === undefined) return { kind: "built", entry };
  await writeTrialEntry(copy, options, shortWords);
  const isBuilt = (await copy.build(command, { io })) === undefined;
  return { kind: isBuilt ? "too-long" : "failed", entry, output };
}

interface TrialOptions {
  readonly command: string;
  readonly devLog: DevLog;
  readonly promise: DevLogPromise;
  readonly files: SiteFiles;
  readonly now: string;
  readonly io: Pick<CommandIo, "cwd" | "env" | "signal">;
}

type TrialWords = Pick<NewEntry, "title" | "description">;

const shortWords: TrialWords = {
  title: "A trial of roast-bot",
  description: "Whether the site takes a roast.",
};

/** A title may quote a commit's subject, a description names what was merged. */
const longWords: TrialWords = {
  title:
    "A trial of roast-bot, with a title that quotes as many words as the longest subject of a commit has",
  description:
    "Whether the site takes a roast whose description names a project, a pull request and all that one has to know of it before one goes on to read it.",
};

async function writeTrialEntry(
  copy: SiteCopy,
  { promise, files, now }: TrialOptions,
  words: TrialWords,
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
      ...words,
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
