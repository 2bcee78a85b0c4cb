import { Fields, MalformedField } from "./fields.ts";

/** The value of `schema` in every heartbeat that this package reads. */
export const heartbeatSchema = "mea-culpa/heartbeat/1";

/** A roast or an entry that the latest run speaks of; `path` is relative to the dev log's root. */
export interface HeartbeatEntry {
  readonly title: string;
  readonly path: string;
  readonly kind: "entry" | "roast";
}

/**
 * What roast-bot writes to `data/roast_bot.json` on every run, whatever happened. Names are those
 * of the file. Instants are ISO 8601 with seconds and an offset or `Z`.
 */
export interface Heartbeat {
  readonly schema: typeof heartbeatSchema;
  readonly last_run: string;
  readonly outcome: "settled" | "failed";
  /** What stopped the last run; null when it settled. */
  readonly error: { readonly stage: string; readonly message: string } | null;
  /** `cadence` reads on from "an entry": `weekly`, `every 10 days`. `zone` is an IANA name. */
  readonly promise: { readonly who: string; readonly cadence: string; readonly zone: string };
  /** The latest slot that has closed; null before the first. */
  readonly slot: {
    readonly number: number;
    readonly opens: string;
    readonly closes: string;
  } | null;
  /** What became of the promise in that slot; null as long as nobody could say. */
  readonly verdict: "kept" | "broken" | "excused" | null;
  /** What became of a broken slot; null of any other. */
  readonly penance: "roasted" | "owed" | "waived" | null;
  /** The next deadline, after which the bot has to run again. */
  readonly next_due: string;
  /** How many slots in a row have ended this way. */
  readonly streak: { readonly kind: "kept" | "broken"; readonly length: number };
  readonly entry: HeartbeatEntry | null;
  /** `head` is the SHA-256 of the ledger's last line, in hex. */
  readonly ledger: { readonly path: string; readonly head: string; readonly slots: number };
  readonly next_run: string | null;
}

/** A heartbeat that can be relied upon, or why there is none. */
export type HeartbeatResult =
  | { readonly kind: "heartbeat"; readonly heartbeat: Heartbeat }
  | { readonly kind: "missing" }
  | { readonly kind: "malformed"; readonly problem: string };

/**
 * Reads a heartbeat file. `null` or blank text means that there is no file. Never throws: what is
 * wrong comes back as words, with the place. Fields it does not know are passed over, so that a
 * later bot can say more to an older page.
 */
export function parseHeartbeat(text: string | null): HeartbeatResult {
  if (text === null || text.trim() === "") return { kind: "missing" };
  try {
    return { kind: "heartbeat", heartbeat: readHeartbeat(Fields.parse(text)) };
  } catch (error) {
    if (error instanceof MalformedField) return { kind: "malformed", problem: error.message };
    throw error;
  }
}

function readHeartbeat(fields: Fields): Heartbeat {
  fields.oneOf("schema", [heartbeatSchema]);
  const slot = fields.nullable("slot", () => readSlot(fields.within("slot")));
  const verdict = fields.nullable("verdict", (key) =>
    fields.oneOf(key, ["kept", "broken", "excused"]),
  );
  if (verdict !== null && slot === null) fields.refuse("verdict", "null where there is no slot");
  const penance = fields.nullable("penance", (key) =>
    fields.oneOf(key, ["roasted", "owed", "waived"]),
  );
  if (penance !== null && verdict !== "broken") fields.refuse("penance", "null unless broken");
  const outcome = fields.oneOf("outcome", ["settled", "failed"]);
  const error = fields.nullable("error", () => readError(fields.within("error")));
  if ((error === null) !== (outcome === "settled")) {
    fields.refuse("error", "null when settled and given when failed");
  }
  const promise = fields.within("promise");
  const streak = fields.within("streak");
  const ledger = fields.within("ledger");
  return {
    schema: heartbeatSchema,
    last_run: fields.instant("last_run"),
    outcome,
    error,
    promise: {
      who: promise.text("who"),
      cadence: promise.text("cadence"),
      zone: promise.zone("zone"),
    },
    slot,
    verdict,
    penance,
    next_due: fields.instant("next_due"),
    streak: { kind: streak.oneOf("kind", ["kept", "broken"]), length: streak.count("length") },
    entry: fields.nullable("entry", () => readEntry(fields.within("entry"))),
    ledger: {
      path: ledger.path("path"),
      head: ledger.sha256("head"),
      slots: ledger.count("slots"),
    },
    next_run: fields.nullable("next_run", (key) => fields.instant(key)),
  };
}

function readError(fields: Fields): NonNullable<Heartbeat["error"]> {
  return { stage: fields.text("stage"), message: fields.text("message") };
}

function readSlot(fields: Fields): NonNullable<Heartbeat["slot"]> {
  return {
    number: fields.count("number"),
    opens: fields.instant("opens"),
    closes: fields.instant("closes"),
  };
}

function readEntry(fields: Fields): HeartbeatEntry {
  return {
    title: fields.text("title"),
    path: fields.path("path"),
    kind: fields.oneOf("kind", ["entry", "roast"]),
  };
}
