import type { Heartbeat } from "../src/index.ts";
import { failedRun } from "./sample-heartbeat.ts";

/** An entry as the heartbeat of a Hugo site names it. */
export const entry: Heartbeat["entry"] = {
  title: "The Lighthouse Keeper",
  path: "content/blog/the-lighthouse-keeper.md",
  kind: "roast",
};

const waits = { where: "https://forge.example/pull/7", state: "open", until: null } as const;

/** Heartbeats that every template has to tell of as the Node renderer does, as changes to the sample. */
export const variants: readonly { name: string; changes: Partial<Heartbeat> }[] = [
  { name: "a roasted slot", changes: { entry } },
  { name: "a kept slot", changes: { entry: null, verdict: "kept", penance: null } },
  { name: "an excused slot", changes: { entry: null, verdict: "excused", penance: null } },
  { name: "a penance owed", changes: { entry: null, penance: "owed" } },
  { name: "a roast that waits", changes: { entry: null, penance: "owed", waits } },
  {
    name: "a roast in its grace",
    changes: { entry: null, penance: "owed", waits: { ...waits, until: "2026-11-25T20:00:04Z" } },
  },
  {
    name: "a roast that was turned down",
    changes: { entry: null, penance: "owed", waits: { ...waits, state: "closed" } },
  },
  { name: "a penance waived", changes: { entry: null, penance: "waived" } },
  { name: "a penance not known", changes: { entry: null, penance: null } },
  { name: "a failed run", changes: { entry: null, ...failedRun } },
  { name: "a slot not judged", changes: { entry: null, verdict: null, penance: null } },
  {
    name: "no slot yet",
    changes: {
      entry: null,
      slot: null,
      verdict: null,
      penance: null,
      streak: { kind: "kept", length: 0 },
      ledger: { path: "data/roast_bot_ledger.jsonl", head: "0a".repeat(32), slots: 1 },
    },
  },
  { name: "a long streak", changes: { entry: null, streak: { kind: "kept", length: 104 } } },
  {
    name: "a zone with summer time and an offset",
    changes: {
      entry: null,
      promise: { who: "juno", cadence: "every 10 days", zone: "America/New_York" },
      last_run: "2026-10-25T06:30:00+02:00",
      next_due: "2026-11-01T08:30:00.250Z",
    },
  },
  {
    name: "hostile words",
    changes: {
      entry: { title: `"><script>alert('1')</script>`, path: entry.path, kind: "entry" },
      promise: { who: "{{ .Site }} <b>", cadence: "&amp; weekly", zone: "UTC" },
    },
  },
];
