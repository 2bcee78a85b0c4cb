import type {
  Block,
  EvidencePack,
  Person,
  PullRequestExhibit,
  Roast,
  Sentence,
} from "@mea-culpa/formats";
import { Temporal } from "temporal-polyfill";
import { saysLandedBefore } from "../change/landed-before.ts";
import { isMachine, machineName } from "../git/machines.ts";
import { mayBeSame } from "../git/same-person.ts";
import { describeShortfall } from "../ledger/shortfall.ts";
import { numberWord } from "../lines/number-words.ts";

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
  const isArgued = sentences.some(({ cites }) => cites.some(({ kind }) => kind === "argued"));
  const argued = isArgued
    ? ` A sentence marked ${arguedMark} is argued from the exhibit that its mark links to, where that has an address: read it.`
    : "";
  return `${tellReason(pack)}${tellMachines(pack)}${tellPlaces(pack)} Where each number, quote and name above the line comes from stands in ${code(paths.receipts)}; ${code("roast-bot verify")} checks it.${argued}`;
}

function listSentences(block: Block): readonly Sentence[] {
  if (block.kind === "paragraph") return block.sentences;
  return block.kind === "log" ? block.items.map(({ remark }) => remark) : [];
}

function tellReason(pack: EvidencePack): string {
  const { names, who, slot, short, exhibits } = pack;
  const name = names[0] ?? who;
  if (slot.number === undefined) {
    const whole = exhibits.find((each) => each.kind === "pull-request");
    if (whole === undefined) {
      return `This looks at what landed between ${daysIn(slot)} of ${name}’s work.`;
    }
    // One of them was chosen, or asked for; what else there was is not told.
    // Git doesn't say when what was written anew was pushed, and what has no request may be several commits.
    const moments = exhibits.flatMap((each) => (each.kind === "commit" ? [each.committedAt] : []));
    const opens = moments.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0];
    const first = whole.number === undefined ? (opens ?? whole.mergedAt) : whole.mergedAt;
    const days = [...new Set([first, whole.mergedAt].map((at) => dayIn(at, slot.zone)))];
    return `In ${name}’s name${tellOthers(pack, whole.author)}; dated ${days.join(" to ")} (${slot.zone}) on the main line.`;
  }
  const came = short === undefined ? "none came" : `what came was ${describeShortfall(short)}`;
  const [opens, closes] = [timeIn(slot.opens, slot.zone), timeIn(slot.closes, slot.zone)];
  return `This roast is here because a promise was broken: ${name} owed an entry between ${opens} and ${closes} (${slot.zone}, slot ${slot.number}), and ${came}.`;
}

/**
 * Whether another hand was in it, as far as the commits say so. Whose, and how many, a commit does not say:
 * the same person may have written one and be named by the next, and a formatter's robot is no author.
 */
function tellOthers(
  { who, names, exhibits }: EvidencePack,
  author: PullRequestExhibit["author"],
): string {
  const commits = exhibits.filter((each) => each.kind === "commit" || each.kind === "listed");
  const known = { handle: who, names: [...names, author.name], mails: [author.mail] };
  const named = [...commits.flatMap(({ coAuthors }) => coAuthors), ...namedBeside(exhibits)];
  const isHelped =
    // Who merged the main line into it wrote none of it.
    commits.some(
      (each) => each.byOthers && (each.kind === "listed" || each.additions + each.deletions > 0),
    ) || named.some((person) => !isMachine(person) && !mayBeSame(person, known));
  return isHelped ? ", with help" : "";
}

/** Whom the message that landed it names, and none of its commits. */
function namedBeside(exhibits: EvidencePack["exhibits"]): readonly Person[] {
  return exhibits.find((each) => each.kind === "pull-request")?.coAuthors ?? [];
}

/** Which machines had a part in it, as far as git says so: who is named as co-author, and who authored, apart. */
function tellMachines({ authorship, exhibits, figures, leftOut }: EvidencePack): string {
  if (authorship.kind !== "person-with-machine") return "";
  const whole = exhibits.find((each) => each.kind === "pull-request");
  const commits = exhibits.filter((each) => each.kind === "commit");
  const listed = exhibits.filter((each) => each.kind === "listed");
  const helped = commits.filter(({ coAuthors }) => coAuthors.some(isMachine));
  const people = [
    ...[...commits, ...listed].flatMap(({ coAuthors }) => coAuthors),
    ...namedBeside(exhibits),
  ];
  const helpers = new Set(people.flatMap((person) => machineName(person) ?? []));
  const { machines } = authorship;
  const others = machines.filter((name) => !helpers.has(name));
  // Which of several that helped authored one as well is not known.
  const authors = others.length === 0 && machines.length === 1 ? machines : others;
  const authored = figures.find(({ id }) => id === "machine-authored.count")?.value ?? 0;
  const isKnown = whole !== undefined && whole.commits > 0 && whole.commits === commits.length;
  // Of what landed before nothing is known here but that it is on the branch.
  const isPart = saysLandedBefore(leftOut);
  const number = numberWord(commits.length);
  const tellAll = isPart ? `${number} commits told of here` : `change’s ${number} commits`;
  const tellOf = (count: number, [one, many]: readonly [string, string]): string =>
    !isKnown || count === 0
      ? `The change ${one}`
      : commits.length === 1
        ? `The ${isPart ? "one commit told of here" : "change’s one commit"} ${one}`
        : count === commits.length
          ? `All of the ${tellAll} ${many}`
          : `Of the ${tellAll}, ${numberWord(count)} ${count === 1 ? one : many}`;
  const helping = tellOf(helped.length, ["names", "name"]);
  return [
    ...(helpers.size === 0 ? [] : [` ${helping} a machine as co-author: ${listNames(helpers)}.`]),
    ...(authored === 0
      ? []
      : [
          ` ${tellOf(authored, ["is", "are"])} by a machine${authors.length === 0 ? "" : `: ${listNames(authors)}`}.`,
        ]),
  ].join("");
}

function listNames(names: Iterable<string>): string {
  return [...names].join(", ");
}

/** Where was looked for what landed, if in several places. */
function tellPlaces({ looked }: EvidencePack): string {
  if (looked === undefined) return "";
  const [read, unread] = [looked.read, looked.unread].map((names) => names.map(code).join(", "));
  return ` Looked at: ${read}${unread === "" ? "" : `; ${unread} could not be read`}.`;
}

/** Two days, and of the same year that once: `2 March and 9 March 2026 (UTC)`; of one day its hours. */
function daysIn({ opens, closes, zone }: EvidencePack["slot"]): string {
  const [first, last] = [dayIn(opens, zone), dayIn(closes, zone)];
  if (first === last) return `${timeIn(opens, zone)} and ${timeIn(closes, zone)} (${zone})`;
  const year = last.slice(-5);
  return `${first.endsWith(year) ? first.slice(0, -5) : first} and ${last} (${zone})`;
}

/** A day as people of that zone write it: `9 March 2026`. */
function dayIn(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${local.day} ${monthNames[local.month - 1] ?? ""} ${local.year}`;
}

/** What is owed at an hour: `9 March 2026, 08:00`. */
function timeIn(instant: string, zone: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime();
  return `${dayIn(instant, zone)}, ${time.toString({ smallestUnit: "minute" })}`;
}

// Spelled out, because the names that a runtime's locale data gives differ between runtimes.
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
