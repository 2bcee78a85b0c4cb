import { heartbeatSchema } from "@mea-culpa/formats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseHeartbeat } from "../src/index.ts";
import { failedRun, sampleHeartbeat } from "./sample-heartbeat.ts";

const instants = [
  "2026-11-23T08:00:04Z",
  "2026-11-23T09:00:04.25+01:00",
  "2026-11-23T08:00Z",
  "2026-11-23",
  "2026-13-40T08:00:00Z",
  "2026-02-30T08:00:00Z",
  "2026-11-23T08:00:04",
  1,
];
const texts = ["weekly", "Jörg \u{1f30a}", " ", "", null, 3];
const paths = [
  "data/l.jsonl",
  "a b/ü.md",
  "/etc/passwd",
  "../up",
  "a//b",
  "javascript:alert(1)",
  "a\\b",
  ".",
];
const counts = [0, 1, 12, -1, 1.5, "1", 2 ** 53];
const objects = [null, {}, [], "text"];

/** For each field, what it may hold and what it may not; what is between them is the format's. */
const fields: Readonly<Record<string, readonly unknown[]>> = {
  schema: ["mea-culpa/heartbeat/2", null],
  last_run: instants,
  outcome: ["settled", "failed", "fine"],
  error: [...objects, failedRun.error, { stage: " ", message: "m" }],
  promise: objects,
  "promise.who": texts,
  "promise.cadence": texts,
  "promise.zone": ["UTC", "Europe/Berlin", "Mars/Olympus", "+01:00", "", 1],
  slot: objects,
  "slot.number": counts,
  "slot.opens": instants,
  "slot.closes": instants,
  verdict: ["kept", "broken", "excused", "guilty", null],
  penance: ["roasted", "owed", "waived", "forgiven", null],
  waits: [...objects, { where: "w", state: "open", until: null }],
  "waits.where": texts,
  "waits.state": ["open", "closed", "merged"],
  "waits.until": [...instants, null],
  next_due: instants,
  streak: objects,
  "streak.kind": ["kept", "broken", "excused"],
  "streak.length": counts,
  entry: objects,
  "entry.title": texts,
  "entry.path": paths,
  "entry.kind": ["entry", "roast", "note"],
  ledger: objects,
  "ledger.path": paths,
  "ledger.head": ["0".repeat(64), "A".repeat(64), "0".repeat(63)],
  "ledger.slots": counts,
  next_run: [...instants, null],
  mood: ["grim"],
};

const changes = fc.uniqueArray(
  fc.constantFrom(...Object.keys(fields)).chain((field) =>
    fc.record({
      field: fc.constant(field),
      value: fc.constantFrom(undefined, ...(fields[field] ?? [])),
    }),
  ),
  { maxLength: 4, selector: ({ field }) => field },
);

it("reads exactly what the format accepts, whatever is changed in a heartbeat", () => {
  const seen = { heartbeat: 0, malformed: 0, missing: 0 };
  fc.assert(
    fc.property(changes, fc.boolean(), (changed, failed) => {
      const text = JSON.stringify(withChanges(sampleHeartbeat(failed ? failedRun : {}), changed));
      const read = parseHeartbeat(text);
      const accepted = heartbeatSchema.safeParse(JSON.parse(text));
      seen[read.kind] += 1;
      expect(read).toEqual(
        accepted.success
          ? { kind: "heartbeat", heartbeat: accepted.data }
          : { kind: "malformed", problem: expect.any(String) },
      );
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.heartbeat, seen.malformed)).toBeGreaterThan(100);
});

function withChanges(
  heartbeat: object,
  changed: readonly { readonly field: string; readonly value: unknown }[],
): unknown {
  const copy: Record<string, unknown> = structuredClone({ ...heartbeat });
  for (const { field, value } of changed) {
    const [key = "", inner] = field.split(".");
    const group = copy[key];
    if (inner === undefined) copy[key] = value;
    else if (typeof group === "object" && group !== null) copy[key] = { ...group, [inner]: value };
  }
  return copy;
}
