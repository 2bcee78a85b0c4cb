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
  | "no-state";

/** What an author does in a week. */
type Deed = "writes" | "writes-late" | "drafts" | "is-silent" | "is-excused";

export interface Week {
  readonly number: number;
  /** Its deadline. */
  readonly closes: string;
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
  readonly weeks: readonly Week[];
}

const day = 24 * 3_600_000;
const week = 7 * day;

/** The first deadline; the promise began the Monday before. */
const firstDeadline = Date.parse("2026-01-12T08:00:00Z");

const people = [
  ["ilse", "Ilse Varga", "hugo"],
  ["otto", "Otto Lind", "astro"],
  ["mara", "Mara Vance", "hugo"],
  ["tamsin", "Tamsin Okoye", "astro"],
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
  return people.slice(0, options.authors).map(([handle, name, generator]) => ({
    handle,
    name,
    mail: `${handle}@example.org`,
    generator,
    weeks: Array.from({ length: options.weeks }, (_, index) => ({
      number: index + 1,
      closes: instant(firstDeadline + index * week),
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
      ]),
    })),
  }));
}

/** What became of a week, by the plan alone: nothing that roast-bot computes. */
export function expectVerdict({ deed }: Week): "kept" | "broken" | "excused" {
  if (deed === "writes") return "kept";
  return deed === "is-excused" ? "excused" : "broken";
}

/** `roast-bot.yaml` of an author. Every pause is declared from the start. */
export function promiseOf(author: Author, source: string): string {
  const pauses = author.weeks.filter(({ deed }) => deed === "is-excused");
  const excuses = pauses.map(({ closes }) => {
    const until = closes.slice(0, 10);
    const from = instant(Date.parse(closes) - day).slice(0, 10);
    return `  - { from: ${from}, until: ${until}, reason: The harbour is closed }\n`;
  });
  return `who: { handle: ${author.handle}, names: [${author.name}], mails: [${author.mail}] }
cadence: weekly
due: Monday 08:00
zone: UTC
since: 2026-01-05
catch_up: 4
sources:
  - { name: tides/kiln, git: "${source}" }
${excuses.length === 0 ? "" : `excuses:\n${excuses.join("")}`}`;
}

/** The folder of an author's entries. */
export const entryFolder = { hugo: "content/posts", astro: "src/content/blog" } as const;

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
  { closes, pullRequest: number }: Week,
): ScriptedCommit {
  const lines = Array.from(
    { length: 30 + ((number ?? 0) % 40) },
    (_, step) => `  try { heat(${step}, degrees); } catch (error) {}\n`,
  );
  return {
    at: instant(Date.parse(closes) - 3 * day + (number ?? 0) * 60_000),
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
