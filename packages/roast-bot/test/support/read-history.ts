import { openOwnClone } from "../../src/dev-log/open-dev-log.ts";
import {
  type DevLogReading,
  readDevLog,
  type ReadingTerms,
} from "../../src/dev-log/read-dev-log.ts";
import { importHistory, type ScriptedCommit } from "./fast-import.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Mara, who blogs with Hugo. */
export const hugoTerms: ReadingTerms = {
  who: { handle: "mara", names: ["Mara Lind"], mails: ["mara@tidepool.example"] },
  generator: "hugo",
  paths: { entries: "content/blog", heartbeat: "data/roast_bot.json" },
};

/** The same, with Astro. */
export const astroTerms: ReadingTerms = {
  ...hugoTerms,
  generator: "astro",
  paths: { entries: "src/content/blog", heartbeat: "data/roast_bot.json" },
};

/** Makes a history and reads it as a dev log. */
export async function readHistory(
  commits: Iterable<ScriptedCommit>,
  { terms = hugoTerms, now = "2026-12-31T00:00:00Z", ...options }: HistoryOptions = {},
): Promise<DevLogReading> {
  const folder = await importHistory(await temporaryFolder(), commits);
  const devLog = await openOwnClone(folder);
  return readDevLog({ devLog, terms, now, ...options });
}

interface HistoryOptions {
  readonly terms?: ReadingTerms;
  readonly now?: string;
  readonly present?: string;
}

/** An entry's text with YAML front matter. */
export function entry(values: Readonly<Record<string, unknown>>, body = "Text."): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", "", body, ""].join("\n");
}
