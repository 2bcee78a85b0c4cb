import { describe, expect, it } from "vitest";
import { foldLedger } from "../../src/ledger/ledger-state.ts";
import { promiseId } from "../../src/ledger/promise-id.ts";
import { judged, samplePromise, sampleId, sampleRun } from "./sample-ledger.ts";

describe("what a run adds to the ledger", () => {
  it("begins a new ledger with the terms of the promise", () => {
    expect(sampleRun()[0]).toEqual({
      kind: "promise",
      at: "2026-02-02T07:00:05Z",
      promise: sampleId,
      who: "ilse",
      cadence: "weekly, Monday 08:00",
      zone: "Europe/Budapest",
      since: "2026-01-05",
    });
  });

  it("ends with the run itself and the slots it settled", () => {
    const records = sampleRun({
      settlement: {
        promise: sampleId,
        decisions: [
          { kind: "settle", judged: judged(1, "kept") },
          { kind: "roast", judged: judged(2, "broken"), known: "owed" },
        ],
      },
    });
    expect(records.at(-1)).toEqual({
      kind: "run",
      at: "2026-02-02T07:00:05Z",
      run: "run-1",
      outcome: "settled",
      settled: [1],
      error: null,
      version: "0.1.0",
      clock: "steady",
    });
  });

  it("is nothing at all when there is nothing to tell", () => {
    const ledger = foldLedger(sampleRun());
    expect(sampleRun({ ledger, at: "2026-02-03T07:00:00Z" })).toEqual([]);
  });

  it("tells of a failure, and of the recovery from it, without repeating the terms", () => {
    const failed = sampleRun({
      ledger: foldLedger(sampleRun()),
      run: {
        id: "run-2",
        at: "2026-02-03T07:00:00Z",
        version: "0.1.0",
        error: { stage: "publish", message: "no route to host" },
      },
    });
    expect(failed.map(({ kind }) => kind)).toEqual(["run"]);
    const recovered = sampleRun({
      ledger: foldLedger([...sampleRun(), ...failed]),
      at: "2026-02-04T07:00:00Z",
    });
    expect(recovered).toMatchObject([{ kind: "run", outcome: "settled" }]);
  });

  it("puts changed terms on record", () => {
    const terms = { ...samplePromise, zone: "America/Halifax" };
    const ledger = foldLedger(sampleRun());
    expect(sampleRun({ ledger, terms })[0]).toMatchObject({
      kind: "promise",
      promise: promiseId(terms),
    });
  });

  it("says so when its clock stands before that of the run before", () => {
    const ledger = foldLedger(sampleRun({ at: "2026-02-09T07:00:00Z" }));
    expect(sampleRun({ ledger, at: "2026-02-08T07:00:00Z" }).at(-1)).toMatchObject({
      clock: "behind",
      at: "2026-02-08T07:00:00Z",
    });
  });

  it("says what stopped it", () => {
    const error = { stage: "candidates", message: "the source is not reachable" };
    const run = { id: "run-2", at: "2026-02-02T07:00:05Z", version: "0.1.0", error };
    expect(sampleRun({ run }).at(-1)).toMatchObject({ outcome: "failed", error });
  });
});

describe("the id of a promise", () => {
  it("stays when names, mails, sources, paths or excuses change", () => {
    const changed = {
      ...samplePromise,
      who: { handle: "Ilse", names: [], mails: [] },
      catchUp: 4,
    };
    expect(promiseId(changed)).toBe(sampleId);
  });

  it.each([
    ["who owes", { who: { ...samplePromise.who, handle: "ilka" } }],
    ["how often", { cadence: { kind: "every", days: 7, time: "08:00" } as const }],
    ["where", { zone: "UTC" }],
    ["since when", { since: "2026-01-06" }],
  ])("changes with %s", (_what, change) => {
    expect(promiseId({ ...samplePromise, ...change })).not.toBe(sampleId);
  });
});
