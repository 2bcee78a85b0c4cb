import type { EvidencePack } from "@mea-culpa/formats";
import type { Detected, ExhibitRequest, Finding } from "../../../src/case/charge.ts";
import { findCharge, type ChargeCode } from "../../../src/charges/registry.ts";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../../src/evidence/build-evidence-pack.ts";
import type { Change } from "../../../src/change/change.ts";
import { added, buildChange, type FilePlan } from "../../../src/charges/cases.ts";
import { type ChargeKit, chargeKits } from "./charge-kits.ts";
import { logKits } from "./log-kits.ts";
import { type SampleLog, sampleLogs } from "./sample-logs.ts";

/** Packs of changes that differ in log, size, clock and charges; the same ones each time. */
export function samplePacks(count: number): readonly EvidencePack[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / sampleLogs.length);
    const log = shortened(sampleLogs[index % sampleLogs.length], round);
    const kits = [index * 2, index * 2 + 5 + round].map((at) => chargeKits[at % chargeKits.length]);
    if (!log) throw new Error("there is no sample log");
    return packOf(log, {
      number: 40 + index * 7,
      isListed: index % 12 === 8,
      scale: 1 + round * 0.6 + (index % 3) * 0.2,
      kits: [...new Set(kits.filter((kit) => kit !== undefined))],
    });
  });
}

/** A log without one commit in each `round` from the middle, so that no two tell the same story. */
function shortened(log: SampleLog | undefined, round: number): SampleLog | undefined {
  if (!log || log.commits.length < 4) return log;
  const commits = log.commits.filter((_, at) => at === 0 || at > round || at < round - 1);
  return { ...log, commits };
}

interface PackOptions {
  readonly number: number;
  /** Whether the log is all that the message of a squash lists. */
  readonly isListed: boolean;
  /** How much larger the commits are than in the sample log. */
  readonly scale: number;
  readonly kits: readonly ChargeKit[];
}

/** The pack of one log with these charges beside those that the detectors find by themselves. */
function packOf(log: SampleLog, { number, scale, kits, isListed }: PackOptions): EvidencePack {
  const change = changeOf(log, { number, scale, kits, isListed });
  const found = runDetectors(change);
  const forced = kits
    .filter(({ code }) => !found.charges.some((other) => other.code === code))
    .map((kit) => detectedOf(kit, change));
  const told = logKits
    .filter((_, at) => change.commitsKnown && at === number % 9)
    .map(({ code, finding }) => detected(code, finding(change)))
    .filter(({ code }) => !found.charges.some((other) => other.code === code));
  return buildEvidencePack(change, {
    who: "mara",
    names: ["Mara Lind"],
    slot: {
      number: number % 50,
      opens: "2026-03-02T07:00:00Z",
      closes: "2026-03-09T07:00:00Z",
      zone: "Europe/Lisbon",
    },
    findings: { charges: [...found.charges, ...forced, ...told], compliments: found.compliments },
  });
}

function changeOf(log: SampleLog, { number, scale, kits, isListed }: PackOptions): Change {
  const scaled = (lines: number): number => Math.round(lines * scale);
  const totals = [1, 2].map((side) =>
    log.commits.reduce((total, commit) => total + scaled(Number(commit[side])), 0),
  );
  const files: Record<string, FilePlan> = {
    "src/main/feature.ts": {
      diff: added("export const feature = true;"),
      additions: totals[0] ?? 0,
      deletions: totals[1] ?? 0,
      linesAtMerge: 300 + (totals[0] ?? 0),
      status: "modified",
    },
    "test/feature.test.ts": {
      diff: added("test('feature', () => {});"),
      additions: scaled(140) + number,
      linesAtMerge: scaled(180) + number,
    },
    "docs/feature.md": {
      diff: added("# Feature"),
      additions: scaled(30),
      linesAtMerge: scaled(90),
    },
  };
  for (let extra = 0; extra < number % 6; extra += 1) {
    files[`src/main/part-${extra}.ts`] = {
      diff: added(`export const part${extra} = ${number};`),
      additions: 3 + extra * 5,
      linesAtMerge: 40 + number,
    };
  }
  for (const kit of kits) {
    files[kit.path] = {
      diff: added(kit.blocks.join("\n\n")),
      ...(kit.linesAtMerge !== undefined && {
        linesAtMerge: kit.linesAtMerge + number,
        additions: 300 + number,
        status: "modified",
      }),
    };
  }
  const commits = log.commits.map(([subject, more, less], index) => ({
    subject,
    at: clock(log, index, number),
    files: Object.fromEntries(
      Array.from({ length: 1 + ((index + number) % 4) }, (_, file) => [
        `src/part${file}.ts`,
        file === 0 ? ([scaled(more), scaled(less)] as const) : ([0, 0] as const),
      ]),
    ),
  }));
  return {
    ...buildChange({
      number,
      title: log.title,
      ...(log.body !== undefined && { body: log.body }),
      mergedAt: clock(log, log.commits.length, number),
      commitsKnown: log.commits.length > 1 && !isListed,
      ...(isListed ? { listed: log.commits.map(([subject]) => subject) } : { commits }),
      files,
    }),
    source: { name: "mara/tidepool", web: "https://example.org/mara/tidepool" },
  };
}

/** The local time at which a commit of the log was made, an hour later for the merge. */
function clock({ gaps, hour }: SampleLog, index: number, number: number): string {
  let minutes = hour * 60 + (number % 47);
  for (let at = 0; at < index; at += 1) minutes += gaps[at % Math.max(1, gaps.length)] ?? 60;
  const day = 2 + Math.floor(minutes / 1440);
  const time = [Math.floor((minutes % 1440) / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `2026-03-0${Math.min(day, 9)}T${time.join(":")}:00+01:00`;
}

function detectedOf(kit: ChargeKit, change: Change): Detected {
  const file: ExhibitRequest = { kind: "file", path: kit.path };
  let from = 1;
  const lines = kit.blocks.map((block): ExhibitRequest => {
    const to = from + block.split("\n").length - 1;
    const request = { kind: "lines", path: kit.path, side: "after", from, to } as const;
    from = to + 2;
    return request;
  });
  const finding = kit.finding({ lines, file });
  return detected(kit.code, { ...finding, severity: 3 + (change.number ?? 0 % 5) });
}

function detected(code: ChargeCode, finding: Finding): Detected {
  return { code, title: findCharge(code)?.meta.title ?? code, finding };
}
