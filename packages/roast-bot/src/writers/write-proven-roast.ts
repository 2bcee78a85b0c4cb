import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import type { Objection } from "../receipts/objection.ts";
import { dropUnproven, losesCompliment } from "./drop-unproven.ts";
import type { UsedUp, Writer } from "./writer.ts";

/** A roast in which everything is proven, and how it came about. */
export interface ProvenRoast {
  readonly roast: Roast;
  /** The name of the writer whose words these are. */
  readonly writer: string;
  /** What happened on the way, in words for the user: who gave up and why, what was dropped. */
  readonly notes: readonly string[];
  /** What a referee was asked about it, if one was. */
  readonly hearing?: Hearing;
}

/** A draft after a referee was asked about it. */
export interface HeardRoast {
  /** The draft, in which what the referee found shown says so. */
  readonly roast: Roast;
  /** None where nothing had to be asked. */
  readonly hearing?: Hearing;
  /** Why there was no answer, where there was none. */
  readonly notes: readonly string[];
}

export interface WriteOptions {
  readonly pack: EvidencePack;
  readonly usedUp: UsedUp;
  /** Writers in the order in which they are asked; the last should need nothing and nobody. */
  readonly writers: readonly Writer[];
  /** What of a roast the evidence does not prove. */
  readonly check: (roast: Roast, pack: EvidencePack, hearing?: Hearing) => readonly Objection[];
  /** Asks a referee what only understanding can judge; told what was heard of the draft before. */
  readonly hear?: (roast: Roast, pack: EvidencePack, before?: Hearing) => Promise<HeardRoast>;
  readonly signal?: AbortSignal;
}

/** No writer came up with a roast of which anything worth publishing was proven. */
export class UnprovenRoastError extends Error {
  override readonly name = "UnprovenRoastError";
  readonly code = "ROAST_UNPROVEN";
  readonly isRetryable = false;
  readonly notes: readonly string[];

  constructor(notes: readonly string[]) {
    super(`No writer has written a roast that is proven: ${notes.join("; ")}`);
    this.notes = notes;
  }
}

/**
 * Lets writers draft until a roast is proven: each draft is checked, sent back with the
 * objections as long as that mends some of them, twice at most, and stripped of what is still unproven; when too little is left the next writer is
 * asked. Nothing unproven ever comes out.
 *
 * @throws {UnprovenRoastError} when the last writer has failed as well.
 */
export async function writeProvenRoast(options: WriteOptions): Promise<ProvenRoast> {
  const notes: string[] = [];
  for (const writer of options.writers) {
    const written = await askWriter(writer, options, notes);
    if (written !== undefined) return { ...written, writer: writer.name, notes };
  }
  throw new UnprovenRoastError(notes);
}

/** A referee's verdict on what was mended is heard after the first repair, and can be mended as well. */
const mostRepairs = 2;

async function askWriter(
  writer: Writer,
  options: WriteOptions,
  notes: string[],
): Promise<Pick<ProvenRoast, "roast" | "hearing"> | undefined> {
  const { pack, usedUp, signal } = options;
  let hearing: Hearing | undefined;
  const check = (roast: Roast) => options.check(roast, pack, hearing);
  const hear = async (written: Roast) => {
    const heard = await options.hear?.(written, pack, hearing);
    hearing = heard?.hearing;
    notes.push(...(heard?.notes ?? []).filter((note) => !notes.includes(note)));
    const roast = heard?.roast ?? written;
    return { roast, objections: check(roast) };
  };
  const done = (roast: Roast) => (hearing === undefined ? { roast } : { roast, hearing });
  const ask = async (repair?: { draft: Roast; objections: readonly Objection[] }) => {
    const cancel = signal === undefined ? {} : { signal };
    const result = await writer.write({ pack, usedUp }, repair ? { ...cancel, repair } : cancel);
    if (result.kind === "drafted") notes.push(...result.notes);
    else notes.push(`${writer.name} gave up: ${result.reason}`);
    return result;
  };

  const first = await ask();
  if (first.kind === "gave-up") return undefined;
  let { roast: draft, objections } = await hear(first.roast);
  if (objections.length === 0) return done(draft);

  for (let repair = 1; repair <= mostRepairs && objections.length > 0; repair += 1) {
    const mended = await ask({ draft, objections });
    if (mended.kind === "gave-up") break;
    const left = await hear(mended.roast);
    // A repair that broke more than it mended is worth less than what it was to mend.
    if (left.objections.length > objections.length) break;
    const isStuck = left.objections.length === objections.length;
    ({ roast: draft, objections } = left);
    if (isStuck) break;
  }
  if (objections.length === 0) return done(draft);

  const supplied = await supplyHead(draft, objections, writer, options);
  if (supplied !== draft) notes.push(`${writer.name}: what heads the roast is the last writer’s`);
  const stripped = strip(supplied, { objections: check(supplied), check });
  const what =
    objections.length === 1 ? "1 unproven place" : `${objections.length} unproven places`;
  if (stripped === undefined || saysTooLittle(stripped)) {
    notes.push(`${writer.name}: ${what} (${places(objections)}), and too little without`);
    return undefined;
  }
  notes.push(`${writer.name}: ${what} dropped (${places(objections)})`);
  return done(stripped);
}

/** A draft whose title, description, verdict or whole compliment was refused, with the last writer's. */
async function supplyHead(
  draft: Roast,
  objections: readonly Objection[],
  writer: Writer,
  { pack, usedUp, writers, signal }: WriteOptions,
): Promise<Roast> {
  const last = writers.at(-1);
  const refused = new Set(objections.map(({ place }) => place.split(".", 1)[0] ?? place));
  const isBare = losesCompliment(draft, objections);
  const isHead = ["title", "description", "verdict"].some((place) => refused.has(place));
  if (!(isHead || isBare) || last === undefined || last === writer) return draft;
  const other = await last.write({ pack, usedUp }, signal === undefined ? {} : { signal });
  if (other.kind === "gave-up") return draft;
  const { title, description, verdict, compliment } = other.roast;
  return {
    ...draft,
    ...(refused.has("title") && { title }),
    ...(refused.has("description") && { description }),
    ...(refused.has("verdict") && { verdict }),
    ...(isBare && compliment && { compliment }),
  };
}

/** Dropping a sentence may take away what proved another one: dropped until nothing is found. */
function strip(
  draft: Roast,
  {
    objections,
    check,
  }: {
    readonly objections: readonly Objection[];
    readonly check: (roast: Roast) => readonly Objection[];
  },
): Roast | undefined {
  let left: Roast | undefined = draft;
  let found = objections;
  while (left !== undefined && found.length > 0) {
    left = dropUnproven(left, found);
    if (left !== undefined) found = check(left);
  }
  return left;
}

/** A dozen sentences are the least that is worth a reader's time. */
function saysTooLittle(roast: Roast): boolean {
  const sentences = roast.sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => {
      if (block.kind === "paragraph") return sum + block.sentences.length;
      return sum + (block.kind === "log" ? block.items.length : 1);
    }, 0);
  return sentences < 12;
}

function places(objections: readonly Objection[]): string {
  const first = objections.slice(0, 3).map(({ place, code }) => `${code} at ${place}`);
  return objections.length > 3 ? `${first.join(", ")}, ...` : first.join(", ");
}
