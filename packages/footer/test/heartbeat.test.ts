import { describe, expect, it } from "vitest";
import { parseHeartbeat } from "../src/index.ts";
import { failedRun, sampleHeartbeat } from "./sample-heartbeat.ts";

describe("parseHeartbeat", () => {
  it.each([
    { name: "settled and broken", heartbeat: sampleHeartbeat() },
    { name: "kept", heartbeat: sampleHeartbeat({ verdict: "kept", penance: null }) },
    { name: "failed", heartbeat: sampleHeartbeat(failedRun) },
    {
      name: "before the first slot",
      heartbeat: sampleHeartbeat({ slot: null, verdict: null, penance: null, entry: null }),
    },
    { name: "closed but not judged", heartbeat: sampleHeartbeat({ verdict: null, penance: null }) },
    {
      name: "with an offset",
      heartbeat: sampleHeartbeat({ last_run: "2026-11-23T09:00:04+01:00" }),
    },
  ])("reads back a heartbeat as it was written: $name", ({ heartbeat }) => {
    expect(parseHeartbeat(JSON.stringify(heartbeat))).toEqual({ kind: "heartbeat", heartbeat });
  });

  it.each([null, "", " \n"])("takes %j for a bot that never ran", (text) => {
    expect(parseHeartbeat(text)).toEqual({ kind: "missing" });
  });

  it("passes over fields it does not know", () => {
    const text = JSON.stringify({ ...sampleHeartbeat(), mood: "grim" });
    expect(parseHeartbeat(text)).toEqual({ kind: "heartbeat", heartbeat: sampleHeartbeat() });
  });

  it.each([
    { text: "{", problem: "the record is not JSON" },
    { text: "[]", problem: "the record is not an object" },
    { text: "null", problem: "the record is not an object" },
    { text: '{"last_run":"2026-01-01"}', problem: "schema is not mea-culpa/heartbeat/1" },
  ])("says what is wrong with $text", ({ text, problem }) => {
    expect(parseHeartbeat(text)).toEqual({ kind: "malformed", problem });
  });

  const instant = "an instant such as 2026-11-23T08:00:04Z";
  it.each([
    { change: { schema: "mea-culpa/heartbeat/2" }, problem: "schema is not mea-culpa/heartbeat/1" },
    { change: { last_run: "yesterday" }, problem: `last_run is not ${instant}` },
    { change: { last_run: "2026-13-40T08:00:00Z" }, problem: `last_run is not ${instant}` },
    { change: { last_run: "2026-11-23T08:00:04" }, problem: `last_run is not ${instant}` },
    { change: { next_due: 1_795_000_000 }, problem: "next_due is not text" },
    { change: { outcome: "fine" }, problem: "outcome is not settled or failed" },
    {
      change: { outcome: "failed" },
      problem: "error is not null when settled and given when failed",
    },
    { change: { error: "boom" }, problem: "error is not an object" },
    { change: { verdict: "guilty" }, problem: "verdict is not kept or broken or excused" },
    { change: { slot: null }, problem: "verdict is not null where there is no slot" },
    { change: { verdict: "kept" }, problem: "penance is not null unless broken" },
    { change: { slot: { number: 1.5 } }, problem: "slot.number is not a whole number" },
    {
      change: { streak: { kind: "kept", length: -1 } },
      problem: "streak.length is not a whole number",
    },
    {
      change: { promise: { who: "juno", cadence: "weekly", zone: "Mars/Olympus" } },
      problem: "promise.zone is not a time zone such as Europe/Berlin",
    },
    {
      change: { promise: { who: " ", cadence: "weekly", zone: "UTC" } },
      problem: "promise.who is not text",
    },
    {
      change: { ledger: { path: "data/l.jsonl", head: "abc", slots: 1 } },
      problem: "ledger.head is not a SHA-256 digest in hex",
    },
    ...["javascript:alert(1)", "../secret", "a/../b", "/etc/passwd", "a\\b", "./a"].map((path) => ({
      change: { entry: { title: "x", path, kind: "entry" } },
      problem: "entry.path is not a path inside the dev log",
    })),
  ])("refuses $change", ({ change, problem }) => {
    const text = JSON.stringify({ ...sampleHeartbeat(), ...change });
    expect(parseHeartbeat(text)).toEqual({ kind: "malformed", problem });
  });

  it.each(Object.keys(sampleHeartbeat()))("refuses a heartbeat without %s", (key) => {
    const text = JSON.stringify({ ...sampleHeartbeat(), [key]: undefined });
    expect(parseHeartbeat(text)).toMatchObject({ kind: "malformed" });
  });
});
