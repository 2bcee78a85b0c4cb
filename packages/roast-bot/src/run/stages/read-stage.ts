import type { NodeContext } from "@mea-culpa/engine";
import type { LedgerLine } from "@mea-culpa/formats";
import { readSiteFiles } from "../../dev-log/read-site-files.ts";
import type { SiteFiles } from "../../generators/site-files.ts";
import { openOwnClone } from "../../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../../git/cat-file-batch.ts";
import type { DevLogClone } from "../../publish/dev-log-clone.ts";
import type { OpenSlot } from "../../audit/judge-terms.ts";
import { describeHiddenRoasts } from "../../audit/hidden-entries.ts";
import { type DevLogState, readDevLogState } from "../../audit/dev-log-state.ts";
import type { RunSettings } from "../run-settings.ts";
import { type PastRoasts, readPastRoasts } from "../past-roasts.ts";

/** What the nodes behind it need to know of the dev log. */
export interface DevLogFacts
  extends
    PastRoasts,
    Pick<DevLogState, "promise" | "promiseId" | "verdicts" | "earlier" | "published" | "problems"> {
  readonly ledger: readonly LedgerLine[];
  /** Slots whose roasts are written, and stand where they wait for their review. */
  readonly written: readonly { readonly promise: string; readonly slot: number }[];
  /** Absent before the first. */
  readonly openSlot?: OpenSlot;
  /** What the site's generator goes by when an entry is written. */
  readonly siteFiles: SiteFiles;
}

/** Reads the dev log, in a process that holds no secret: all of its text was written by others. */
export async function readStage({
  input,
  inputs,
}: NodeContext<{ readonly "clone-dev-log": DevLogClone }, RunSettings>): Promise<DevLogFacts> {
  const { folder } = inputs["clone-dev-log"];
  // All that reads objects on the way does so by one git.
  await using _objects = new CatFileBatch({ cwd: folder, maxBytes: 0 });
  const devLog = await openOwnClone(folder);
  const state = await readDevLogState(devLog, input.at, new Date().toISOString());
  const { promise, promiseId, verdicts, earlier, ledgerFile, published, problems, reading } = state;
  const [past, siteFiles] = await Promise.all([
    readPastRoasts({
      devLog,
      promise,
      entries: reading.entries,
      errata: new Set(state.ledger.errata.map(({ entry }) => entry)),
      waiting: state.inReview,
    }),
    readSiteFiles(devLog),
  ]);
  const ledger = ledgerFile.ledger.lines;
  return {
    ...(state.open !== undefined && { openSlot: state.open }),
    promise,
    promiseId,
    verdicts,
    earlier,
    ledger,
    published,
    written: state.inReview.map(({ promise: of, slot }) => ({ promise: of, slot })),
    problems,
    siteFiles,
    ...past,
    notes: [...past.notes, ...describeHiddenRoasts(state, input.at)],
  };
}
