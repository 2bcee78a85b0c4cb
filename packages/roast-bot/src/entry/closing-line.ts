import type { Block, Cite, CommitExhibit, EvidencePack, Roast, Sentence } from "@mea-culpa/formats";
import { Temporal } from "temporal-polyfill";
import { isMergeSubject } from "../charges/log/subjects.ts";
import { isMachine } from "../git/machines.ts";
import { mayBeSame } from "../git/same-person.ts";
import { describeShortfall } from "../ledger/shortfall.ts";

/** What stands behind an argued sentence. */
export const arguedMark = "†";

/** Where the entry's proof lies, relative to the dev log's root. */
export interface ProofPaths {
  readonly evidence: string;
  readonly receipts: string;
}

/**
 * The last paragraph of a roast, in the marks of a sentence: why it exists, and where its proof is.
 * It is made from the roast and the pack alone, so a reader's check makes it again and compares.
 */
export function writeClosingLine(
  roast: Roast,
  { pack, paths }: { readonly pack: EvidencePack; readonly paths: ProofPaths },
): string {
  const sentences = [...roast.sections, ...(roast.compliment ? [roast.compliment] : [])].flatMap(
    ({ blocks }) => blocks.flatMap(listSentences),
  );
  const holds = (kind: Cite["kind"]): boolean =>
    sentences.some(({ cites }) => cites.some((cite) => cite.kind === kind));
  const proven = `Its numbers, quotes and names are proven in ${code(paths.receipts)} from ${code(paths.evidence)}, and`;
  const checked = holds("licensed")
    ? "what it makes of them is licensed by what was found there; `roast-bot verify` checks both again."
    : "`roast-bot verify` checks them again.";
  const argued = holds("argued")
    ? ` A sentence marked ${arguedMark} is argued from the exhibit that its mark links to, where that has an address: read it.`
    : "";
  return `${tellReason(pack)}${tellPlaces(pack)} ${proven} ${checked}${argued}`;
}

function listSentences(block: Block): readonly Sentence[] {
  if (block.kind === "paragraph") return block.sentences;
  return block.kind === "log" ? block.items.map(({ remark }) => remark) : [];
}

function tellReason({ names, who, slot, short, exhibits }: EvidencePack): string {
  const name = names[0] ?? who;
  const opens = dayIn(slot.opens, slot.zone);
  const closes = dayIn(slot.closes, slot.zone);
  if (slot.number === undefined) {
    const time = `merged between ${opens} and ${closes} (${slot.zone})`;
    if (!exhibits.some(({ kind }) => kind === "pull-request")) {
      return `This looks at what was ${time} of ${name}’s work.`;
    }
    const isShared = exhibits.some(
      (each) => each.kind === "commit" && isByOthers(each, { who, names }),
    );
    // One of them was chosen, or asked for; what else there was is not told.
    const whose = isShared ? `It is not ${name}’s work alone.` : `It landed as ${name}’s work.`;
    return `This looks at one change that was ${time}. ${whose}`;
  }
  const came = short === undefined ? "none came" : `what came was ${describeShortfall(short)}`;
  return `This roast is here because a promise was broken: ${name} owed an entry between ${opens} and ${closes} (${slot.zone}, slot ${slot.number}), and ${came}.`;
}

/** Whether somebody else wrote a commit, alone or with its author. */
function isByOthers(
  { subject, byOthers, coAuthors }: CommitExhibit,
  { who, names }: Pick<EvidencePack, "who" | "names">,
): boolean {
  if (isMergeSubject(subject)) return false;
  return (
    byOthers === true ||
    coAuthors.some(
      (each) => !isMachine(each) && !mayBeSame(each, { handle: who, names, mails: [] }),
    )
  );
}

/** Where was looked for what landed, if in several places. */
function tellPlaces({ looked }: EvidencePack): string {
  if (looked === undefined) return "";
  const [read, unread] = [looked.read, looked.unread].map((names) => names.map(code).join(", "));
  return ` Looked at: ${read}${unread === "" ? "" : `; ${unread} could not be read`}.`;
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
