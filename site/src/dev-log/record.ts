import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HeartbeatResult } from "@mea-culpa/footer";
import { folder, title } from "virtual:dev-log";
import { entryPath, type Entry } from "./entries.ts";

/** The text of the heartbeat; null where the bot has never run. */
export async function heartbeatText(): Promise<string | null> {
  const file = join(folder, "data/roast_bot.json");
  return existsSync(file) ? await readFile(file, "utf8") : null;
}

/** What the page calls itself: what its owner said, else whose promise it keeps. */
export function siteTitle(result: HeartbeatResult): string {
  if (title !== null) return title;
  return result.kind === "heartbeat" ? `${result.heartbeat.promise.who}’s dev log` : "Dev log";
}

/** The page of the entry or roast that the heartbeat names, where there is one. */
export function latestPath(result: HeartbeatResult, entries: readonly Entry[]): string | undefined {
  const path = result.kind === "heartbeat" ? result.heartbeat.entry?.path : undefined;
  const entry = entries.find(({ filePath }) => path !== undefined && isAt(filePath, path));
  return entry && entryPath(entry);
}

function isAt(filePath: string | undefined, path: string): boolean {
  return filePath === path || filePath?.endsWith(`/${path}`) === true;
}
