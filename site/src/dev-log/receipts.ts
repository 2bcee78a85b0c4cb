import { existsSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { folder } from "virtual:dev-log";
import type { Entry } from "./entries.ts";
import { parseRoastMark } from "./roast-mark.ts";

/** Where the receipts of a roast are: as a page, and as roast-bot wrote them; from the root. */
export interface Receipts {
  /** The slot that it does penance for, where there is one. */
  readonly slot: number | undefined;
  /** The page's part of its address: the name of the slot's folder. */
  readonly name: string;
  readonly page: string;
  readonly receipts: string;
  readonly evidence: string;
}

/** The receipts of a roast; undefined where the dev log has none for it. */
export function findReceipts({ data }: Entry): Receipts | undefined {
  const mark = parseRoastMark(data.roast_bot);
  if (mark === undefined) return undefined;
  const { slot, evidence, receipts } = mark;
  if (![evidence, receipts].every((path) => existsSync(join(folder, path)))) return undefined;
  const name = dirname(receipts).slice("data/roast_bot/".length);
  return {
    slot,
    name,
    page: `/receipts/${name}.html`,
    receipts: `/${receipts}`,
    evidence: `/${evidence}`,
  };
}
