import type { LedgerRecord, SlotRecord } from "@mea-culpa/formats";
import { localMoment, zonedMoment } from "../promise/local-moment.ts";
import { escapeXml } from "../xml.ts";
import {
  foldLedger,
  type LedgerState,
  type SettledSlot,
  settledSlots,
  slotKey,
} from "./ledger-state.ts";
import { penanceWords } from "./penance-words.ts";
import { slotAnchor } from "./record-page.ts";

/** How many slots a feed holds, the newest first. */
const longestFeed = 50;

/**
 * The verdicts of a promise, whatever its terms were, as an Atom feed (RFC 4287). A slot keeps its id when
 * its penance changes, so that readers show it once; the moment is that of the run that said so last.
 */
export function writeFeed(
  records: readonly LedgerRecord[],
  {
    page,
  }: {
    /** The page that tells of all slots, relative to the feed; entries link to it. */
    readonly page?: string;
  } = {},
): string {
  const state = foldLedger(records);
  const { who = "", zone = "UTC" } = state.promise ?? {};
  // Its id stays when the terms change.
  const [first = ""] = records.flatMap((each) => (each.kind === "promise" ? [each.promise] : []));
  const changes = new Map(
    records.flatMap((record) =>
      record.kind === "penance" || record.kind === "erratum"
        ? [[slotKey(record.promise, record.slot), record.at]]
        : [],
    ),
  );
  const slots = settledSlots(state).toReversed().slice(0, longestFeed);
  const updated = ({ record }: SettledSlot): string =>
    changes.get(slotKey(record.promise, record.slot)) ?? record.at;
  const latest = slots.map(updated).toSorted().at(-1) ?? "1970-01-01T00:00:00Z";
  const entries = slots.map(
    (slot) => `<entry>
<id>urn:roast-bot:${slot.record.promise}:${slot.record.slot}</id>
<title>${escapeXml(describe(slot) + tellErratum(slot, state))}</title>
<updated>${updated(slot)}</updated>${page === undefined ? "" : `\n<link href="${escapeXml(page)}#${slotAnchor(slot.record)}"/>`}
<content type="text">${escapeXml(tellPeriod(slot.record, zone))}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:roast-bot:${first}</id>
<title>${escapeXml(`What became of ${who}’s promise`)}</title>
<updated>${latest}</updated>${page === undefined ? "" : `\n<link href="${escapeXml(page)}"/>`}
<author><name>roast-bot</name></author>
${entries.join("")}</feed>
`;
}

function describe({ record, penance }: SettledSlot): string {
  const slot = `Slot ${record.slot}: ${record.verdict}`;
  if (penance !== null) return `${slot}, ${penanceWords(penance)}`;
  return record.entries[0] === undefined ? slot : `${slot}: ${record.entries[0].title}`;
}

/** A roast that was corrected is not told without saying so. */
function tellErratum({ penance }: SettledSlot, { errata }: LedgerState): string {
  const isCorrected =
    penance?.kind === "roasted" && errata.some(({ roast }) => roast === penance.entry);
  return isCorrected ? " (corrected)" : "";
}

function tellPeriod({ opens, closes }: SlotRecord, zone: string): string {
  return `From ${localMoment(opens, zone)} to ${zonedMoment(closes, zone)}.`;
}
