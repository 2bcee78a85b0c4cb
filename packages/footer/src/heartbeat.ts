import type { Heartbeat } from "@mea-culpa/formats";
import { Fields, MalformedField } from "./fields.ts";

/** The name of the format that is read here. */
const format: Heartbeat["schema"] = "mea-culpa/heartbeat/1";

/** A heartbeat that can be relied upon, or why there is none. */
export type HeartbeatResult =
  | { readonly kind: "heartbeat"; readonly heartbeat: Heartbeat }
  | { readonly kind: "missing" }
  | { readonly kind: "malformed"; readonly problem: string };

/**
 * Reads a heartbeat file. By hand, because a page that shows one line should not load a schema
 * library; a test holds it against the format. `null` or blank text means that there is no file. Never throws: what is
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
  fields.oneOf("schema", [format]);
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
    schema: format,
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
    ...readWaits(fields),
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
    number: fields.ordinal("number"),
    opens: fields.instant("opens"),
    closes: fields.instant("closes"),
  };
}

function readWaits(fields: Fields): Pick<Heartbeat, "waits"> {
  if (!fields.has("waits")) return {};
  const waits = fields.within("waits");
  return {
    waits: {
      where: waits.text("where"),
      state: waits.oneOf("state", ["open", "closed"]),
      until: waits.nullable("until", (key) => waits.instant(key)),
    },
  };
}

function readEntry(fields: Fields): NonNullable<Heartbeat["entry"]> {
  return {
    title: fields.text("title"),
    path: fields.path("path"),
    kind: fields.oneOf("kind", ["entry", "roast"]),
  };
}
