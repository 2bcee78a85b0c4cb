import { posix } from "node:path";
import type { Heartbeat, LedgerRecord, PromiseRecord, SlotRecord } from "@mea-culpa/formats";
import type { DevLogPaths } from "../promise/promise.ts";
import { localDay, localMoment } from "../promise/local-moment.ts";
import { escapeXml } from "../xml.ts";
import { describeShortfall } from "./shortfall.ts";
import { foldLedger, type SettledSlot, settledSlots } from "./ledger-state.ts";
import { penanceWords } from "./penance-words.ts";

export interface RecordPageOptions {
  /** The folder that the page lies in. */
  readonly folder: string;
  readonly paths: DevLogPaths;
  readonly records: readonly LedgerRecord[];
  readonly heartbeat: Heartbeat;
  /** The names of the files beside it. */
  readonly feed: string;
  readonly badge: string;
}

/**
 * The record of a promise as a page of its own, without script: every slot that was settled, and of
 * each roast its evidence and receipts. All links are relative, so it works under any address; what
 * isn't published beside it has none.
 */
export function writeRecordPage(options: RecordPageOptions): string {
  const { folder, paths, records, heartbeat, feed, badge } = options;
  const { who, cadence, zone } = heartbeat.promise;
  const state = foldLedger(records);
  const slots = settledSlots(state).toReversed();
  const ledger = relativeLink(folder, paths.ledger, "the whole ledger, line by line");
  const title = `What became of ${who}’s promise`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title>
<link rel="alternate" type="application/atom+xml" href="${feed}"><style>${style}</style></head>
<body><main><h1>${escapeXml(title)}</h1>
<p><img src="${badge}" alt="" height="20"></p>
<p>${escapeXml(`${who} promised an entry ${cadence}. roast-bot settles each slot when it is over; moments are those of ${zone}.`)}
Here is <a href="${feed}">a feed</a> of this page${ledger === undefined ? "" : `, and ${ledger}`}. Anybody can check it all: <code>roast-bot verify</code>.</p>
${slots.length === 0 ? "<p>No slot is over yet.</p>" : writeTable(slots, { folder, evidence: paths.evidence, zone, ...state })}
</main></body></html>
`;
}

interface TableOptions {
  readonly folder: string;
  readonly evidence: string;
  readonly zone: string;
  /** What is promised now, and what was, by the ids of promises. */
  readonly promise: PromiseRecord | undefined;
  readonly terms: ReadonlyMap<string, PromiseRecord>;
}

function writeTable(slots: readonly SettledSlot[], options: TableOptions): string {
  const heads = ["slot", "closed", "verdict", "what became of it", "proof"];
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const rows = slots.flatMap((slot, at) => [
    ...tellTerms(slot, { above: (slots[at - 1]?.record ?? options.promise)?.promise, ...options }),
    writeRow(slot, options),
  ]);
  return `<table><thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>`;
}

/** What was promised until then, above the newest slot of other terms than those `above` it. */
function tellTerms(
  { record }: SettledSlot,
  { above, terms }: Pick<TableOptions, "terms"> & { readonly above: string | undefined },
): readonly string[] {
  const earlier = terms.get(record.promise);
  if (above === record.promise || earlier === undefined) return [];
  const { cadence, zone } = earlier;
  const text = escapeXml(`Before that, by other terms: ${cadence} (${zone})`);
  return [`<tr><th scope="rowgroup" colspan="5">${text}</th></tr>`];
}

function writeRow({ record, penance }: SettledSlot, options: TableOptions): string {
  const { slot, closes, verdict, entries, short, excuse } = record;
  const { folder, evidence } = options;
  // A day is that of the zone which was promised then.
  const zone = options.terms.get(record.promise)?.zone ?? options.zone;
  const proofs = proofFolder(evidence, { number: slot, closes, zone });
  const links =
    penance?.kind === "roasted"
      ? ["evidence", "receipts"].flatMap(
          (name) => relativeLink(folder, `${proofs}/${name}.json`, name) ?? [],
        )
      : [];
  const became = penance === null ? (entries[0]?.title ?? excuse ?? "") : penanceWords(penance);
  const came = short === undefined ? became : `${describeShortfall(short)}; ${became}`;
  const texts = [String(slot), localMoment(closes, zone), verdict, came].map(escapeXml);
  const cells = [...texts, links.join(" ")].map((cell) => `<td>${cell}</td>`);
  return `<tr id="${slotAnchor(record)}" class="${verdict}">${cells.join("")}</tr>`;
}

/** Where a slot stands on the page: other terms number theirs anew. */
export function slotAnchor({ promise, slot }: Pick<SlotRecord, "promise" | "slot">): string {
  return `slot-${promise}-${slot}`;
}

/**
 * Where a slot's evidence and receipts lie, such as `data/roast_bot/2026-03-09-slot-12`: the day of
 * the deadline keeps slots of the same number apart when the promise has changed.
 */
export function proofFolder(
  evidence: string,
  { number, closes, zone }: { number?: number; closes: string; zone: string },
): string {
  const day = localDay(closes, zone);
  return `${evidence}/${number === undefined ? day : `${day}-slot-${number}`}`;
}

/** A link to a file of the same folder, or of one below it; nothing for one that lies elsewhere. */
function relativeLink(folder: string, path: string, text: string): string | undefined {
  if (!path.startsWith(`${folder}/`)) return undefined;
  const target = posix.relative(folder, path).split("/").map(encodeURIComponent).join("/");
  return `<a href="${escapeXml(target)}">${escapeXml(text)}</a>`;
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}
tr.broken td:nth-child(3){font-weight:bold}td:nth-child(2){white-space:nowrap}`;
