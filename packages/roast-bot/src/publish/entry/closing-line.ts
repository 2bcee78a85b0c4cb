import { Temporal } from "temporal-polyfill";
import type { EvidencePack } from "../../evidence/evidence-pack.ts";

/** Where the entry's proof lies, relative to the dev log's root. */
export interface ProofPaths {
  readonly evidence: string;
  readonly receipts: string;
}

/**
 * The last paragraph of a roast, in the marks of a sentence: why it exists, and where its proof is.
 * It is made from the pack alone, so a reader's check makes it again and compares.
 */
export function closingLine(pack: EvidencePack, paths: ProofPaths): string {
  return `${reasonOf(pack)} Each claim above is proven in ${code(paths.receipts)} from ${code(paths.evidence)}, and \`roast-bot verify\` checks them again.`;
}

function reasonOf({ names, who, slot }: EvidencePack): string {
  const name = names[0] ?? who;
  const opens = dayIn(slot.opens, slot.zone);
  const closes = dayIn(slot.closes, slot.zone);
  if (slot.number === undefined) {
    return `This looks at what ${name} merged from ${opens} to ${closes} (${slot.zone}).`;
  }
  return `This roast is here because a promise was broken: ${name} owed an entry between ${opens} and ${closes} (${slot.zone}, slot ${slot.number}), and none came.`;
}

/** A moment as people of that zone write it: `Monday, 9 March 2026, 08:00`. */
function dayIn(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const weekday = weekdayNames[local.dayOfWeek - 1] ?? "";
  const month = monthNames[local.month - 1] ?? "";
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${weekday}, ${local.day} ${month} ${local.year}, ${time}`;
}

// Spelled out, because the names that a runtime's locale data gives differ between runtimes.
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function code(text: string): string {
  return `\`${text}\``;
}
