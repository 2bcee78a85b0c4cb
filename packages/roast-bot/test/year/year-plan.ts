import type { ScriptedCommit } from "../support/fast-import.ts";

/** What goes wrong around a run. */
type Fault =
  | "none"
  /** Every request is answered with 503. */
  | "unreachable"
  /** Pushes are answered with 403. */
  | "refused"
  /** Somebody else pushes between the bot's fetch and its push. */
  | "race"
  /** The run is cancelled at some event. */
  | "cancelled"
  /** The machine is off. */
  | "off"
  /** `roast-bot.yaml` can't be read. */
  | "broken-yaml"
  /** The state folder is gone. */
  | "no-state"
  /** The project can't be reached, the dev log can. */
  | "source-down"
  /** Two machines run the bot at once. */
  | "twice";

/** What an author does in a week. */
type Deed = "writes" | "writes-late" | "drafts" | "is-silent" | "is-excused";

export interface Week {
  readonly number: number;
  /** Its deadline. */
  readonly closes: string;
  /** The day of the deadline where the author lives. */
  readonly day: string;
  readonly deed: Deed;
  /** The pull request that they merge, if any. */
  readonly pullRequest: number | undefined;
  readonly fault: Fault;
}

export interface Author {
  readonly handle: string;
  readonly name: string;
  readonly mail: string;
  readonly generator: "hugo" | "astro";
  readonly zone: Zone;
  readonly weeks: readonly Week[];
}

const day = 24 * 3_600_000;
const week = 7 * day;

/** The first deadline is on this day, at eight; the promise began the Monday before. */
const firstDay = Date.parse("2026-01-12T08:00:00Z");

/** Hours that each zone is ahead of UTC, and in its summer, by the almanac of 2026. */
const zones = {
  "Europe/Lisbon": {
    usual: 0,
    summer: 1,
    from: "2026-03-29T01:00:00Z",
    to: "2026-10-25T01:00:00Z",
  },
  "Asia/Tokyo": { usual: 9, summer: 9, from: "", to: "" },
  "America/Los_Angeles": {
    usual: -8,
    summer: -7,
    from: "2026-03-08T10:00:00Z",
    to: "2026-11-01T09:00:00Z",
  },
  UTC: { usual: 0, summer: 0, from: "", to: "" },
} as const;
type Zone = keyof typeof zones;

/** The moment at which a clock of the zone shows what `wall` would be in UTC. */
function fromWall(wall: number, zone: Zone): number {
  const { usual, summer, from, to } = zones[zone];
  const inSummer = wall - summer * 3_600_000;
  const isSummer = inSummer >= Date.parse(from) && inSummer < Date.parse(to);
  return wall - (isSummer ? summer : usual) * 3_600_000;
}

const people = [
  ["ilse", "Ilse Varga", "hugo", "Europe/Lisbon"],
  ["otto", "Otto Lind", "astro", "Asia/Tokyo"],
  ["mara", "Mara Vance", "hugo", "America/Los_Angeles"],
  ["tamsin", "Tamsin Okoye", "astro", "UTC"],
] as const;

/** Plans a year of so many weeks and authors; the same seed, the same year. */
export function planYear(options: {
  readonly weeks: number;
  readonly authors: number;
  readonly seed: number;
}): readonly Author[] {
  const random = randomFrom(options.seed);
  const pick = <Item>(items: readonly (readonly [item: Item, weight: number])[]): Item => {
    let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError("There is nothing to pick from.");
  };
  let pullRequest = 0;
  return people.slice(0, options.authors).map(([handle, name, generator, zone]) => ({
    handle,
    name,
    mail: `${handle}@example.org`,
    generator,
    zone,
    weeks: Array.from({ length: options.weeks }, (_, index) => ({
      number: index + 1,
      closes: instant(fromWall(firstDay + index * week, zone)),
      day: instant(firstDay + index * week).slice(0, 10),
      deed: pick<Deed>([
        ["writes", 5],
        ["writes-late", 1],
        ["drafts", 1],
        ["is-silent", 4],
        ["is-excused", 1],
      ]),
      pullRequest: random() < 0.75 ? (pullRequest += 1) : undefined,
      fault: pick<Fault>([
        ["none", 8],
        ["unreachable", 1],
        ["refused", 1],
        ["race", 1],
        ["cancelled", 1],
        ["off", 1],
        ["broken-yaml", 1],
        ["no-state", 1],
        ["source-down", 1],
        ["twice", 1],
      ]),
    })),
  }));
}

/** What became of a week, by the plan alone: nothing that roast-bot computes. */
export function expectVerdict({ deed }: Week): "kept" | "broken" | "excused" {
  if (deed === "writes") return "kept";
  return deed === "is-excused" ? "excused" : "broken";
}

/** How many of the last weeks ended the same way; an excused one neither lengthens nor ends that. */
export function expectStreak(weeks: readonly Week[]): {
  readonly kind: "kept" | "broken";
  readonly length: number;
} {
  const verdicts = weeks.map(expectVerdict).filter((verdict) => verdict !== "excused");
  const kind = verdicts.at(-1) ?? "kept";
  const other = verdicts.findLastIndex((verdict) => verdict !== kind);
  return { kind, length: verdicts.length - 1 - other };
}

/** `roast-bot.yaml` of an author. Every pause is declared from the start. */
export function promiseOf(author: Author, source: string): string {
  const pauses = author.weeks.filter(({ deed }) => deed === "is-excused");
  const excuses = pauses.map(({ day: until }) => {
    const from = instant(Date.parse(until) - day).slice(0, 10);
    return `  - { from: ${from}, until: ${until}, reason: The harbour is closed }\n`;
  });
  return `who: { handle: ${author.handle}, names: [${author.name}], mails: [${author.mail}] }
paths:
  heartbeat: ${publicFolder[author.generator]}/heartbeat.json
  public: ${publicFolder[author.generator]}
  ledger: ${publicFolder[author.generator]}/ledger.jsonl
  evidence: ${publicFolder[author.generator]}
cadence: weekly
due: Monday 08:00
zone: ${author.zone}
since: 2026-01-05
catch_up: 4
sources:
  - { name: tides/kiln, git: "${source}" }
${excuses.length === 0 ? "" : `excuses:\n${excuses.join("")}`}`;
}

/** The folder of an author's entries. */
export const entryFolder = { hugo: "content/posts", astro: "src/content/blog" } as const;
/** The folder that the site publishes as it is, as `init` names it. */
export const publicFolder = { hugo: "static/roast-bot", astro: "public/roast-bot" } as const;

/** The commits of an author on their dev log in a week. */
export function entriesOf(
  author: Author,
  { number, closes, deed }: Week,
): readonly ScriptedCommit[] {
  const before = instant(Date.parse(closes) - 2 * day);
  const late = instant(Date.parse(closes) + 3_600_000);
  if (deed === "is-silent" || deed === "is-excused") return [];
  const at = deed === "writes-late" ? late : before;
  const draft = deed === "drafts" ? "draft: true\n" : "";
  // What is late belongs to no slot: it is somebody else's.
  const by = deed === "writes-late" ? "A Guest" : author.name;
  const text = `---\ntitle: "Week ${number}, a note"\ndate: ${at}\n${draft}author: ${by}\n---\nThe tide of week ${number}.\n`;
  return [
    {
      at,
      author: `${author.name} <${author.mail}>`,
      message: `Note week ${number}`,
      files: { [`${entryFolder[author.generator]}/week-${number}.md`]: text },
    },
  ];
}

/** A squash of a week's pull request, with something in it to find. */
export function pullRequestOf(
  author: Author,
  { day: ends, pullRequest: number }: Week,
): ScriptedCommit {
  const lines = Array.from(
    { length: 30 + ((number ?? 0) % 40) },
    (_, step) => `  try { heat(${step}, degrees); } catch (error) {}\n`,
  );
  return {
    // By the forge's clock, which is one for all: numbers and dates rise along the main line.
    at: instant(Date.parse(`${ends}T08:00:00Z`) - 3 * day + (number ?? 0) * 60_000),
    author: `${author.name} <${author.mail}>`,
    message: `Heat kiln ${number} in steps (#${number})\n\n* wip\n\n* fix\n`,
    files: {
      [`src/heat-${number}.ts`]: `// TODO: remove this\nexport function heat${number}(degrees: any) {\n${lines.join("")}}\n`,
    },
  };
}

/** Mulberry32: numbers from 0 to 1, always the same ones. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function instant(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}
