import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "@mea-culpa/formats";
import { foldLedger } from "../../src/ledger/ledger-state.ts";
import {
  type PublishedRoast,
  type Settlement,
  settleSlots,
  type SlotVerdict,
} from "../../src/ledger/settle-slots.ts";
import { slotRecords } from "../../src/ledger/run-records.ts";
import { judged, noLedger, roastedPenance, sampleId, sampleRun } from "./sample-ledger.ts";

const at = "2026-03-01T00:00:00Z";

describe("settling slots", () => {
  it("roasts the newest broken slot and as many older ones as may be caught up on", () => {
    const plan = settle("kept broken broken excused broken broken");
    expect(inShort(plan)).toEqual([
      "1 settle",
      "2 waive",
      "3 waive",
      "4 settle",
      "5 roast",
      "6 roast",
    ]);
  });

  it.each([
    [0, ["1 waive", "2 waive", "3 roast"]],
    [2, ["1 roast", "2 roast", "3 roast"]],
    [9, ["1 roast", "2 roast", "3 roast"]],
  ])("catches up on %i older slots where the promise says so", (catchUp, expected) => {
    expect(inShort(settle("broken broken broken", { catchUp }))).toEqual(expected);
  });

  it("says why a slot is waived", () => {
    const [oldest] = settle("broken broken broken").decisions;
    expect(oldest).toMatchObject({
      reason: "too old: a run roasts the newest broken slot and 1 older slot",
    });
  });

  it("roasts a newest broken slot even when later ones were kept", () => {
    expect(inShort(settle("broken kept kept"))).toEqual(["1 roast", "2 settle", "3 settle"]);
  });

  it("withholds what can't be judged, with its reason, and waives it when it is too old", () => {
    const slots = [1, 2, 3].map((slot): SlotVerdict => {
      const own = judged(slot, "broken");
      return slot === 2 ? own : { ...own, doubt: "who knows" };
    });
    const options = { promise: sampleId, ledger: noLedger, published: [], catchUp: 1 };
    const plan = settleSlots({ ...options, judged: slots });
    expect(inShort(plan)).toEqual(["1 waive", "2 roast", "3 withhold"]);
    expect(recordsOf(plan, [2, 3])).toMatchObject([
      { penance: { kind: "waived" } },
      { penance: { kind: "roasted" } },
      { verdict: "broken", penance: { kind: "owed", reason: "who knows" } },
    ]);
  });

  it("decides nothing about slots that are settled for good", () => {
    const ledger = foldLedger(recordsOf(settle("kept broken"), [2]));
    expect(inShort(settle("kept broken", { ledger }))).toEqual([]);
  });

  it("roasts in a later run what was owed in an earlier one", () => {
    const owed = foldLedger(recordsOf(settle("kept broken"), []));
    const plan = settle("kept broken kept", { ledger: owed });
    expect(inShort(plan)).toEqual(["2 roast", "3 settle"]);
    expect(recordsOf(plan, [2])).toMatchObject([
      { kind: "penance", slot: 2, penance: { kind: "roasted" } },
      { kind: "slot", slot: 3 },
    ]);
  });

  it("waives an owed slot when newer ones have taken its place", () => {
    const owed = foldLedger(recordsOf(settle("broken"), []));
    const plan = settle("broken broken broken", { ledger: owed });
    expect(inShort(plan)).toEqual(["1 waive", "2 roast", "3 roast"]);
    expect(plan.decisions[0]).toMatchObject({
      reason:
        "still owed, and too old by now: a run roasts the newest broken slot and 1 older slot",
    });
  });

  it("gives up an owed slot when four later ones are over, or as many as are caught up on", () => {
    const owed = foldLedger(recordsOf(settle("broken"), []));
    expect(inShort(settle("broken kept kept kept", { ledger: owed }))[0]).toBe("1 roast");
    const plan = settle("broken kept kept kept kept", { ledger: owed });
    expect(inShort(plan)[0]).toBe("1 waive");
    expect(plan.decisions[0]).toMatchObject({
      reason: "still owed after 4 later slots, and too old by now",
    });
    const patient = settle("broken kept kept kept kept", { ledger: owed, catchUp: 5 });
    expect(inShort(patient)[0]).toBe("1 roast");
  });

  it("leaves an owed slot in peace when the dev log now says that it was kept", () => {
    const owed = foldLedger(recordsOf(settle("broken"), []));
    const plan = settle("kept", { ledger: owed });
    expect(inShort(plan)).toEqual(["1 settle"]);
    expect(plan.decisions[0]).toMatchObject({
      amends: "it was called broken, and by what the dev log says now it was kept",
    });
  });

  it("believes a commit that says a slot is roasted, whatever the ledger holds", () => {
    const published = [{ promise: sampleId, slot: 2, penance: roastedPenance(2) }];
    const plan = settle("kept broken broken broken", { published });
    expect(inShort(plan)).toEqual(["1 settle", "2 recognise", "3 roast", "4 roast"]);
    expect(recordsOf(plan, [3, 4])).toMatchObject([
      { slot: 1 },
      { slot: 2, penance: roastedPenance(2) },
      { slot: 3 },
      { slot: 4 },
    ]);
  });

  it("does not believe a commit that speaks of another promise", () => {
    const published = [{ promise: "f".repeat(16), slot: 1, penance: roastedPenance(1) }];
    expect(inShort(settle("broken", { published }))).toEqual(["1 roast"]);
  });

  it("does not punish twice for time that earlier terms of the promise have settled", () => {
    const earlier = settle("kept broken");
    const records = recordsOf({ ...earlier, promise: "a".repeat(16) }, [2]);
    const plan = settle("broken broken broken", { ledger: foldLedger(records), catchUp: 5 });
    expect(inShort(plan)).toEqual(["1 waive", "2 waive", "3 roast"]);
    expect(plan.decisions[0]).toMatchObject({
      reason: "this time was settled under earlier terms of the promise",
    });
  });

  it("amends a slot that was called broken and turns out to be kept, and never the other way", () => {
    const roasted = [2];
    const records = recordsOf(settle("kept broken broken"), roasted);
    const plan = settle("broken kept kept", { ledger: foldLedger(records) });
    // What was kept when it was judged stays kept.
    expect(inShort(plan)).toEqual(["2 settle", "3 settle"]);
    const amended = recordsOf(plan, []);
    expect(amended[0]).toMatchObject({
      kind: "slot",
      slot: 2,
      verdict: "kept",
      penance: roastedPenance(2),
      amends: "it was called broken, and by what the dev log says now it was kept",
    });
    const after = foldLedger([...records, ...amended]);
    expect(inShort(settle("broken kept kept", { ledger: after }))).toEqual([]);
    expect(after.slots.get(`${sampleId}/2`)?.record.verdict).toBe("kept");
  });

  it("settles again what a clock that ran ahead has settled before it was over", () => {
    const ahead = sampleRun({
      at: "2027-01-12T09:00:00Z",
      settlement: settle("kept broken broken broken"),
    });
    const back = sampleRun({ at: "2026-01-20T09:00:00Z", ledger: foldLedger(ahead) });
    const ledger = foldLedger([...ahead, ...back]);
    // By the 26th three slots are over; the third had not been when it was settled.
    expect(inShort(settle("kept broken broken", { ledger }))).toEqual(["3 roast"]);
    expect(inShort(settle("kept broken kept", { ledger }))).toEqual(["3 settle"]);
    expect(recordsOf(settle("kept broken kept", { ledger }), []).at(-1)).toMatchObject({
      slot: 3,
      verdict: "kept",
      amends: "it was settled before it was over, by a clock that ran ahead",
    });
    // A clock that is a minute behind shows nothing.
    const behind = sampleRun({ at: "2026-01-12T06:59:00Z", ledger: foldLedger(ahead) });
    const first = sampleRun({ at: "2026-01-12T07:00:05Z", settlement: settle("kept") });
    expect(inShort(settle("kept", { ledger: foldLedger([...first, ...behind]) }))).toEqual([]);
  });

  it.each(["1970-01-01T00:00:09Z", "2020-01-01T00:00:00Z"])(
    "settles nothing anew for a machine that forgot its clock and runs at %s, once and again",
    (at) => {
      const first = sampleRun({
        at: "2026-01-26T07:00:05Z",
        settlement: settle("kept broken broken"),
      });
      const once = sampleRun({ at, ledger: foldLedger(first) });
      const again = sampleRun({ at, ledger: foldLedger([...first, ...once]) });
      const ledger = foldLedger([...first, ...once, ...again]);
      expect(inShort(settle("kept broken broken", { ledger, catchUp: 0 }))).toEqual(
        inShort(settle("kept broken broken", { ledger: foldLedger(first), catchUp: 0 })),
      );
      expect([...ledger.slots.values()].some(({ isPremature }) => isPremature)).toBe(false);
    },
  );

  it("ends, whatever the verdicts and however often roasts fail, with every slot settled once", () => {
    const verdicts = fc.array(fc.constantFrom<Verdict[]>("kept", "broken", "excused"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        verdicts,
        fc.infiniteStream(fc.boolean()),
        fc.nat({ max: 3 }),
        (words, luck, catchUp) => {
          const records = sampleRun();
          for (let upTo = 1; upTo <= words.length + 1; upTo += 1) {
            const plan = settle(words.slice(0, upTo).join(" "), {
              ledger: foldLedger(records),
              catchUp,
            });
            const lucky = plan.decisions
              .map(({ judged }) => judged.slot.number)
              .filter(() => upTo > words.length || luck.next().value === true);
            records.push(...recordsOf(plan, lucky));
          }
          const { slots } = foldLedger(records);
          expect([...slots.values()].map(({ record }) => record.slot)).toEqual(
            words.map((_, index) => index + 1),
          );
          expect(
            inShort(settle(words.join(" "), { ledger: foldLedger(records), catchUp })),
          ).toEqual([]);
          const roasted = records.filter(
            (record) => "penance" in record && record.penance?.kind === "roasted",
          );
          expect(new Set(roasted.map((record) => "slot" in record && record.slot)).size).toBe(
            roasted.length,
          );
        },
      ),
    );
  });
});

function settle(
  verdicts: string,
  options: {
    readonly ledger?: typeof noLedger;
    readonly published?: readonly PublishedRoast[];
    readonly catchUp?: number;
  } = {},
): Settlement {
  return settleSlots({
    promise: sampleId,
    judged: verdicts.split(" ").map((verdict, index) => judged(index + 1, verdict as Verdict)),
    ledger: noLedger,
    published: [],
    catchUp: 1,
    ...options,
  });
}

function inShort({ decisions }: Settlement): string[] {
  return decisions.map(({ kind, judged }) => `${judged.slot.number} ${kind}`);
}

function recordsOf(plan: Settlement, roasted: readonly number[]) {
  const roasts = new Map(roasted.map((slot) => [slot, roastedPenance(slot)]));
  return slotRecords(plan, { at, roasts });
}
