import type { DevLogEntry } from "../dev-log/dev-log-entry.ts";
import { explainEntry } from "../dev-log/explain-entry.ts";
import { judgeSlots } from "../dev-log/judge-slots.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { slotsUntil } from "../promise/slots.ts";
import { type DoctorFacts, type DoctorFinding, doctorFindings } from "./doctor-findings.ts";

/** An entry as `doctor --json` shows it. The clocks are those of the stretch that counts, else the last. */
export interface ExaminedEntry {
  readonly path: string;
  readonly title: string;
  readonly state: DevLogEntry["state"];
  readonly whose: DevLogEntry["whose"]["kind"];
  /** The slot it keeps; null if none. */
  readonly keeps: number | null;
  /** Why, in a sentence. */
  readonly because: string;
  readonly public_at: string | null;
  readonly withdrawn_at: string | null;
  readonly front_matter_date: string | null;
  readonly author_date: string | null;
  readonly committer_date: string | null;
}

/** What `doctor --json` prints. */
export interface DoctorReport {
  readonly dev_log: {
    readonly location: string;
    readonly kind: DevLog["kind"];
    readonly branch: string;
    readonly tip: string;
    readonly generator: DevLogPromise["generator"];
    readonly entries: string;
  };
  readonly entries: readonly ExaminedEntry[];
  readonly findings: readonly DoctorFinding[];
}

/** Explains every entry, and says what the configuration lacks. */
export function doctorReport(options: {
  devLog: DevLog;
  promise: DevLogPromise;
  facts: DoctorFacts;
  now: string;
}): DoctorReport {
  const { devLog, promise, facts, now } = options;
  const { entries } = facts.reading;
  const judged = judgeSlots({ promise, slots: slotsUntil(promise, now), entries, now });
  const proofs = new Map(
    judged.flatMap(({ slot, entries: proving }) =>
      proving.map(({ entry, stretch }) => [entry, { slot: slot.number, stretch }] as const),
    ),
  );
  return {
    dev_log: {
      location: devLog.location,
      kind: devLog.kind,
      branch: devLog.branch.ref,
      tip: devLog.branch.tip,
      generator: promise.generator,
      entries: promise.paths.entries,
    },
    entries: entries.map(examined),
    findings: doctorFindings({ promise, facts }),
  };

  function examined(entry: DevLogEntry): ExaminedEntry {
    const proof = proofs.get(entry);
    const stretch = proof?.stretch ?? entry.stretches.at(-1);
    return {
      path: entry.path,
      title: entry.title,
      state: entry.state,
      whose: entry.whose.kind,
      keeps: proof?.slot ?? null,
      because: explainEntry(entry, proof?.slot),
      public_at: stretch?.from ?? null,
      withdrawn_at: stretch?.until ?? null,
      front_matter_date: entry.frontMatterDate?.written ?? null,
      author_date: stretch?.authorDate ?? null,
      committer_date: stretch?.committerDate ?? null,
    };
  }
}
