import type { EvidencePack } from "@mea-culpa/formats";
import { formatWeekday } from "./charge-blanks.ts";
import { countedOrZero } from "./counted.ts";
import type { Facts } from "./facts.ts";
import { hasWeekdays } from "./slot-blanks.ts";
import { named, type Piece, quoted, timed } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What may be said of a slot in which a person merged nothing; a part a sentence. Others may have merged
 * what they like: nothing is said of a project, only of what its author left there.
 */
export interface QuietLines {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly headings: readonly string[];
  /** What was looked at and what was found, sentence by sentence, each from its alternatives. */
  readonly tellings: readonly (readonly string[])[];
  readonly praiseHeadings: readonly string[];
  readonly praises: readonly string[];
  readonly verdicts: readonly { readonly archetype: string; readonly line: string }[];
}

/** Of what nothing was merged, where nobody looked, or what only machines did. */
export type QuietKind = "silence" | "unwatched" | "machines-only";

/** A silence is one of the sources that were looked at; without any, only the entry is missing. */
export function findQuietKind({ kind, sources }: QuietSubject): QuietKind {
  return kind === "silence" && sources.length === 0 ? "unwatched" : kind;
}

type QuietSubject = Exclude<EvidencePack["subject"], { readonly kind: "pull-request" }>;

export const quietLines: Readonly<Record<QuietKind, QuietLines>> = {
  unwatched: {
    titles: [
      "{weekly}The week that was not written",
      "No entry, and nothing beside it",
      "An empty place in the log",
      "What is missing here",
    ],
    descriptions: [
      "No entry of the author’s came, and no project was looked at.",
      "No entry came, and no source is named in which to look for more.",
    ],
    headings: ["What there is to read", "The gap", "The entry"],
    tellings: [
      [
        "No entry came from the author.",
        "The entry did not come.",
        "The entry that was owed is not there.",
      ],
      [
        "No project is named in which to look for what was done instead.",
        "What was done instead is not known here, since no source is named.",
      ],
      [
        "An entry would have said more than this.",
        "A dev log is for the weeks that leave no trace elsewhere.",
        "What was thought in that time is not on record, and an entry would have been the place for it.",
      ],
    ],
    praiseHeadings: ["To its credit", "In fairness"],
    praises: [
      "An entry that is not there has no mistakes in it.",
      "Nothing in it has to be taken back.",
      "It was read in no time.",
    ],
    verdicts: [
      { archetype: "The Blank Page", line: "says what it has to say" },
      { archetype: "The Rest", line: "is part of the music, and is counted" },
      { archetype: "The Empty Frame", line: "hangs where the picture was promised" },
      { archetype: "The Missing Stair", line: "is noticed by whoever comes by" },
    ],
  },
  silence: {
    titles: [
      "Nothing, from {opens} to {closes}",
      "Missing from {source}",
      "{weekly}The week that was not written",
      "{source}, with one pair of hands fewer",
      "What did not happen in {source}",
      "{weekly}A week without a hash of one’s own",
      "From {opens} to {closes}, in full",
    ],
    descriptions: [
      "No entry of the author’s came, and nothing of theirs was merged {in.sources}.",
      "No entry, and no pull request of the author’s {in.sources} to read instead.",
      "{weekly}A week in which the author left no merge in {source}.",
    ],
    headings: ["What there is to read", "The list", "{weekly}The week"],
    tellings: [
      [
        "No entry of the author’s came, and nothing of theirs was merged {in.sources}.",
        "The entry did not come, and {source} has nothing of the author’s to say in its place.",
        "The list of what the author had merged {in.sources} is short enough to be read in full: there is nothing on it.",
        "{source} was looked through for the author, from {opens} to {closes}. It was quick.",
        "No entry was written about the nothing that the author had merged {in.sources}.",
      ],
      [
        "{weekly}The week is consistent.",
        "It is the one kind of change that needs no review.",
        "{weekly}As far as {source} can tell, the author’s week did not take place.",
        "Nothing in it needs a rebase.",
        "It is hard to find fault with, and that is the fault.",
      ],
      [
        "What was thought in that time is not on record, and an entry would have been the place for it.",
        "Work that is not merged may be going on. An entry would have said so.",
        "{weekly}A dev log is for the weeks that leave no trace elsewhere. This was one.",
        "{weekly}A week like that can have a reason. An entry would have had room for it.",
        "Git keeps what was done. What was not done has to be written down by hand.",
      ],
    ],
    praiseHeadings: ["To its credit", "In fairness"],
    praises: [
      "Nothing that was not merged has to be maintained.",
      "Whatever broke in that time, it was not this.",
      "There is not one line in it to take back.",
      "It introduced no dependency.",
      "Its test coverage is beyond dispute.",
      "Everybody could follow it.",
    ],
    verdicts: [
      { archetype: "The Blank Page", line: "says what it has to say, from {opens} to {closes}" },
      { archetype: "The Rest", line: "is part of the music, and was counted" },
      { archetype: "The Out of Office", line: "did not say until when" },
      { archetype: "The Still Life", line: "has everything in it but the painter" },
      { archetype: "The Long Weekend", line: "began on a {opens} and is due back" },
      { archetype: "The Minute’s Silence", line: "was kept, and then kept on" },
      { archetype: "The Dark Window", line: "has {source} behind it, and one desk empty" },
      { archetype: "The Fermata", line: "is held for as long as the conductor likes" },
    ],
  },
  // A machine opened each, or a person moved versions and nothing else: what is said is true of both.
  "machines-only": {
    titles: [
      "{count} {in.sources}, and nothing to roast",
      "{due}{count} {in.sources}, and no entry",
      "{due}No entry, and nothing of the author’s to roast {in.sources}",
      "{due}From {opens} to {closes}, and no entry",
    ],
    descriptions: [
      "{due}No entry of the author’s came, and what they had a part in {in.sources} stands in a machine’s name, or is a matter of versions.",
      "{due}No entry, and nothing of the author’s {in.sources} that anybody could be roasted for.",
      "What the author had a part in {in.sources} stands in a machine’s name, or is a matter of versions.",
    ],
    headings: ["What there is to read", "The list", "{weekly}The week"],
    tellings: [
      [
        "{in.sources}, what the author had a part in from {opens} to {closes} stands in a machine’s name, or moves versions and nothing else: {count}.",
        "{undated}{in.sources}, what the author had a part in during that time stands in a machine’s name, or moves versions and nothing else: {count}.",
      ],
      ["{count:It is|The first of them is} {bump}."],
    ],
    praiseHeadings: ["To its credit", "In fairness"],
    praises: ["The list was read in no time."],
    verdicts: [
      { archetype: "The Conveyor Belt", line: "{due}brought {count} along, and no entry" },
      { archetype: "The Conveyor Belt", line: "brought {count} along" },
      { archetype: "The Silent Partner", line: "{due}had a part in {count}, and none in the log" },
    ],
  },
};

/**
 * `{source}`, if there is one, `{in.sources}` all of them, `{count}` of pull requests, `{bump}` a title, `{opens}` and `{closes}` as weekdays,
 * where these tell a slot’s ends.
 */
export function quietBlanks(facts: Facts): Blanks {
  const lists = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "list");
  const [list] = lists;
  if (list === undefined) return () => undefined;
  const first = list.text.split("\n").find((title) => title.trim() !== "");
  const day = (field: "opens" | "closes"): Piece | undefined =>
    hasWeekdays(facts) ? timed(formatWeekday(list[field]), { exhibit: list.id, field }) : undefined;
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    source: () => (lists.length > 1 ? undefined : named(list.source, list.id)),
    "in.sources": () => inPlaces(lists.map(({ source, id }) => named(source, id))),
    count: () => {
      const figure = facts.figure("pull-requests.count");
      return figure && countedOrZero(figure);
    },
    opens: () => day("opens"),
    closes: () => day("closes"),
    bump: () => (first === undefined ? undefined : quoted(first, list.id)),
  };
  return (name) => makers[name]?.();
}

function inPlaces(names: readonly Piece[]): Piece {
  const texts = names.map(({ text }) => text);
  const [last = ""] = texts.splice(-1);
  return {
    text: `in ${texts.length > 0 ? `${texts.join(", ")} and ` : ""}${last}`,
    cites: names.flatMap(({ cites }) => cites),
  };
}
