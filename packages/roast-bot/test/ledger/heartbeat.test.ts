import { describe, expect, it } from "vitest";
import { heartbeatSchema, type LedgerRecord, type Verdict } from "@mea-culpa/formats";
import { appendRecords, emptyChain } from "../../src/ledger/chain.ts";
import { foldLedger } from "../../src/ledger/ledger-state.ts";
import { makeHeartbeat, writeHeartbeat } from "../../src/ledger/heartbeat.ts";
import { slotRecords } from "../../src/ledger/run-records.ts";
import type { SlotDecision } from "../../src/ledger/settle-slots.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { judged, roastedPenance, sampleId, samplePromise, sampleRun } from "./sample-ledger.ts";

const at = "2026-02-02T07:00:05Z";

describe("the heartbeat", () => {
  it("names the roast that paid for the latest slot", () => {
    expect(heartbeatAfter("kept broken", { roasted: [2] })).toMatchObject({
      outcome: "settled",
      slot: { number: 2, opens: "2026-01-12T07:00:00Z", closes: "2026-01-19T07:00:00Z" },
      verdict: "broken",
      penance: "roasted",
      entry: { title: "The Archetype of week 2", path: "content/posts/roast-2.md", kind: "roast" },
      ledger: { path: "data/roast_bot_ledger.jsonl", slots: 2 },
    });
  });

  it("names the entry that kept the latest slot", () => {
    expect(heartbeatAfter("broken kept", {})).toMatchObject({
      verdict: "kept",
      penance: null,
      entry: { title: "Week 2", path: "content/posts/2.md", kind: "entry" },
    });
  });

  it("says that penance is owed when a roast did not come", () => {
    expect(heartbeatAfter("broken", {})).toMatchObject({ penance: "owed", entry: null });
  });

  it.each([
    ["kept kept kept", { kind: "kept", length: 3 }],
    ["broken kept excused kept", { kind: "kept", length: 2 }],
    ["kept broken broken excused", { kind: "broken", length: 2 }],
    ["excused", { kind: "kept", length: 0 }],
  ])("counts the streak of %s", (verdicts, streak) => {
    expect(heartbeatAfter(verdicts, {}).streak).toEqual(streak);
  });

  it.each([["kept"], ["broken"], ["excused"], ["kept broken broken"]])(
    "is what the format says after %s",
    async (verdicts) => {
      const error = { stage: "publish", message: "the remote refused" };
      for (const heartbeat of [heartbeatAfter(verdicts, {}), heartbeatAfter(verdicts, { error })]) {
        expect(heartbeatSchema.parse(heartbeat)).toEqual(heartbeat);
        expect(await schemaErrors("heartbeat", JSON.stringify(heartbeat))).toBeNull();
      }
    },
  );

  it("keeps keys that somebody else put into the file", () => {
    const before = JSON.stringify({ last_run: "yesterday", mood: "fair", nested: { a: [1] } });
    const after: unknown = JSON.parse(writeHeartbeat(heartbeatAfter("kept", {}), before));
    expect(after).toMatchObject({ last_run: at, mood: "fair", nested: { a: [1] } });
  });

  it.each([["not JSON"], ["[1, 2]"], ["null"], ['"text"']])(
    "is written anew over a file that holds %s",
    (before) => {
      const heartbeat = heartbeatAfter("kept", {});
      expect(JSON.parse(writeHeartbeat(heartbeat, before))).toEqual(heartbeat);
    },
  );
});

function heartbeatAfter(
  verdicts: string,
  options: {
    readonly roasted?: readonly number[];
    readonly error?: { readonly stage: string; readonly message: string };
  },
) {
  const decisions = verdicts.split(" ").map((word, index): SlotDecision => {
    const slot = judged(index + 1, word as Verdict);
    if (word !== "broken") return { kind: "settle", judged: slot };
    return { kind: "roast", judged: slot, known: "unsettled" };
  });
  const roasts = new Map((options.roasted ?? []).map((slot) => [slot, roastedPenance(slot)]));
  const records: LedgerRecord[] = [
    ...sampleRun(),
    ...slotRecords({ promise: sampleId, decisions }, { at, roasts }),
  ];
  return makeHeartbeat({
    promise: samplePromise,
    ledger: foldLedger(records),
    end: appendRecords(emptyChain, records).end,
    due: "2026-04-27T06:00:00Z",
    run: { at, error: options.error ?? null, interval: null },
  });
}
