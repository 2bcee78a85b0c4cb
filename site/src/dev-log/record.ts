import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HeartbeatResult } from "@mea-culpa/footer";
import { folder, title } from "virtual:dev-log";
import { entryPath, type Entry } from "./entries.ts";
import { settledSlots } from "./ledger.ts";

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

/** Where the receipts of a roast and the evidence they refer to are, from the root. */
interface Receipts {
  readonly receipts: string;
  readonly evidence: string;
}

/** The receipts of a roast; undefined where the dev log has none for it. */
export async function receiptsOf({ filePath }: Entry): Promise<Receipts | undefined> {
  const slots = await settledSlots();
  const slot = slots.find(({ roast }) => roast !== undefined && isAt(filePath, roast))?.number;
  if (slot === undefined) return undefined;
  const receipts = `/data/roast_bot/${slot}/receipts.json`;
  const evidence = `/data/roast_bot/${slot}/evidence.json`;
  const complete = [receipts, evidence].every((path) => existsSync(join(folder, path)));
  return complete ? { receipts, evidence } : undefined;
}

function isAt(filePath: string | undefined, path: string): boolean {
  return filePath === path || filePath?.endsWith(`/${path}`) === true;
}
