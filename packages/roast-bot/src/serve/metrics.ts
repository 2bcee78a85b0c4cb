import { type HealthTimes, judgeHealth } from "./health.ts";
import type { ServiceStatus } from "./serve-runs.ts";

/** What is measured: its name without the prefix, what it is, and its samples by their labels. */
interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly help: string;
  readonly samples: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

/** The service's figures in Prometheus' text format, version 0.0.4. What is not known is left out. */
export function writeMetrics(
  status: ServiceStatus,
  { version, ...times }: HealthTimes & { readonly version: string },
): string {
  return listMetrics(status, { version, ...times })
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) =>
      [
        `# HELP roast_bot_${name} ${help}`,
        `# TYPE roast_bot_${name} ${type}`,
        ...samples.map(([labels, value]) => `roast_bot_${name}${writeLabels(labels)} ${value}`),
      ].join("\n"),
    )
    .join("\n")
    .concat("\n");
}

function listMetrics(
  status: ServiceStatus,
  { version, ...times }: HealthTimes & { readonly version: string },
): readonly Metric[] {
  const { runs, failed, failures, runningSince, lastSuccess, next, history, report } = status;
  const heartbeat = report?.heartbeat ?? undefined;
  const [last] = history;
  return [
    gauge("build_info", "Which version this is.", [[{ version }, 1]]),
    gauge(
      "healthy",
      "1 when /healthz says that all is well.",
      one(judgeHealth(status, times).status === "ok" ? 1 : 0),
    ),
    {
      name: "runs_total",
      type: "counter",
      help: "Runs by how they ended.",
      samples: [
        [{ outcome: "settled" }, runs - failed],
        [{ outcome: "failed" }, failed],
      ],
    },
    gauge("failures_in_a_row", "Runs that have failed since the last that settled.", one(failures)),
    gauge("running", "1 while a run is under way.", one(runningSince === undefined ? 0 : 1)),
    gauge(
      "run_duration_seconds",
      "How long the last run took.",
      one(last && (last.ended - last.begun) / 1000),
    ),
    gauge("last_run_timestamp_seconds", "When the last run ended.", one(last && last.ended / 1000)),
    gauge(
      "last_success_timestamp_seconds",
      "When the last run that settled everything ended.",
      one(lastSuccess && lastSuccess / 1000),
    ),
    gauge("next_run_timestamp_seconds", "When the next run begins.", one(next && next / 1000)),
    gauge(
      "next_deadline_timestamp_seconds",
      "When the next entry is due.",
      one(heartbeat && Date.parse(heartbeat.next_due) / 1000),
    ),
    gauge("settled_slots", "Slots of this promise in the ledger.", one(heartbeat?.ledger.slots)),
    gauge(
      "streak_slots",
      "Slots in a row that have ended the same way.",
      heartbeat === undefined
        ? []
        : [[{ verdict: heartbeat.streak.kind }, heartbeat.streak.length]],
    ),
  ];
}

/** A sample without labels, where there is one. */
function one(value: number | undefined): Metric["samples"] {
  return value === undefined ? [] : [[{}, value]];
}

function gauge(name: string, help: string, samples: Metric["samples"]): Metric {
  return { name, type: "gauge", help, samples };
}

function writeLabels(labels: Readonly<Record<string, string>>): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return written.length === 0 ? "" : `{${written.join(",")}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}
