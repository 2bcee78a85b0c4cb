import { randomUUID } from "node:crypto";
import { type Clock, Outbox, systemClock } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import { nodeStatuses } from "../results/node-result.ts";
import { summaryMarkdown } from "../results/summary-markdown.ts";
import { type BuildEnd, type BuildWindow, describeFailure } from "./build-window.ts";
import {
  type FlowRun,
  PrefectApi,
  type PrefectSettings,
  type PrefectState,
} from "./prefect/prefect-api.ts";
import { formatTime, relateEvent, type TaskRunEvent, TaskRuns } from "./prefect/task-runs.ts";

export interface PrefectWindowOptions {
  readonly settings: PrefectSettings;
  /** The dbt project's name: the flow is called by it. */
  readonly project: string;
  /** As it was typed: `build`. */
  readonly command: string;
  /** What the build was asked for, shown as the flow run's parameters. */
  readonly parameters?: object;
  /** Told once where the flow run can be looked at. */
  readonly log?: (message: string) => void;
  readonly clock?: Clock;
}

/** Milliseconds between two looks at whether somebody has cancelled the flow run. */
const POLL = 1_500;

/** Milliseconds without looks after one that failed. */
const SILENCE = 5_000;

/** Longest line of a log, in characters. */
const LONGEST_LINE = 10_000;

const LEVELS = { stdout: 20, log: 20, stderr: 40 } as const;

/** What is done with a flow run that is there; in order, each once the one before is done. */
type Step = (run: FlowRun, signal: AbortSignal) => Promise<void>;

/** A build as a flow run of Prefect, each node a task run, to be watched and cancelled there. */
export function prefectWindow({
  settings,
  project,
  command,
  parameters = {},
  log = () => undefined,
  clock = systemClock,
}: PrefectWindowOptions): BuildWindow {
  const api = new PrefectApi(settings);
  const key = randomUUID();
  const cancelled = new AbortController();
  const polling = new AbortController();
  const startedAt = clock.now();
  let opening: Promise<FlowRun> | undefined;

  /** The flow run, made with the first that is told; tried anew when that failed. */
  function open(signal: AbortSignal): Promise<FlowRun> {
    opening ??= create(signal).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function create(signal: AbortSignal): Promise<FlowRun> {
    const run = await api.createFlowRun(
      {
        flow: `dbt ${project}`,
        deployment: "dbt-per-node",
        name: `${command} ${formatTime(startedAt).slice(0, 19).replace("T", " ")}`,
        idempotency_key: key,
        tags: ["dbt"],
        parameters: { command, ...parameters },
      },
      signal,
    );
    log(`Prefect: ${api.locate(run)}`);
    watch(run);
    return run;
  }

  const steps = new Outbox<Step>({
    batch: 1,
    linger: 0,
    clock,
    deliver: async ([step], signal) => step?.(await open(signal), signal),
  });
  const events = new Outbox<TaskRunEvent>({
    batch: 200,
    clock,
    deliver: async (told, signal) => {
      const run = await open(signal);
      await api.postEvents(
        told.map((event) => relateEvent(event, run)),
        signal,
      );
    },
  });
  const logs = new Outbox<object>({
    batch: 200,
    clock,
    deliver: async (lines, signal) => {
      const { id } = await open(signal);
      await api.postLogs(
        lines.map((line) => ({ ...line, flow_run_id: id })),
        signal,
      );
    },
  });
  const tasks = new TaskRuns({ key, tell: (event) => events.put(event) });

  let wasAway = false;

  /** A server takes events before it writes them: one that was away may have lost what it took. */
  function recover(): void {
    if (wasAway) tasks.tellAgain();
    wasAway = false;
  }

  /** Looks again and again whether somebody wants the build's end. */
  function watch(run: FlowRun): void {
    const look = async (): Promise<void> => {
      let pause = POLL;
      try {
        const type = await api.readState(run, polling.signal);
        recover();
        if (type === "CANCELLING" || type === "CANCELLED") {
          cancelled.abort(new Error("Cancelled in Prefect."));
          return;
        }
      } catch {
        wasAway = true;
        pause = SILENCE;
      }
      schedule(pause);
    };
    const schedule = (pause: number): void => {
      if (polling.signal.aborted) return;
      const cancel = clock.schedule(pause, () => void look());
      polling.signal.addEventListener("abort", cancel, { once: true });
    };
    schedule(POLL);
  }

  return {
    name: "prefect",
    cancelled: cancelled.signal,
    begin: () =>
      steps.put((run, signal) =>
        api.setState(run, { state: { type: "RUNNING", name: "Running" }, force: false, signal }),
      ),
    planned: (plan) => tasks.plan(plan, clock.now()),
    handle: (event) => {
      tasks.take(event);
      if (event.kind !== "log-line") return;
      const task = tasks.getId(event.nodeId);
      logs.put({
        name: "dbt",
        level: LEVELS[event.stream],
        message: event.line.slice(0, LONGEST_LINE),
        timestamp: formatTime(event.at),
        ...(task === undefined ? {} : { task_run_id: task }),
      });
    },
    conclude: async (end) => {
      polling.abort();
      if (end.kind === "gave-up") tasks.abandon(readMessage(end.error), clock.now());
      else for (const result of end.result.nodes.values()) tasks.finish(result, clock.now());
      recover();
      for (const artifact of makeArtifacts(end, project)) {
        steps.put((run, signal) =>
          api.createArtifact({ ...artifact, flow_run_id: run.id }, signal),
        );
      }
      // Forced: the build has ended like this, even if Prefect has given the run another state
      // meanwhile.
      steps.put((run, signal) =>
        api.setState(run, { state: describeBuild(end), force: true, signal }),
      );
      const ends = await Promise.allSettled([steps.close(), events.close(), logs.close()]);
      const reasons = ends.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      const [first] = reasons;
      if (reasons.length > 1) {
        throw new AggregateError(reasons, reasons.map(readMessage).join("; "), { cause: first });
      }
      if (first !== undefined) throw first;
    },
  };
}

function describeBuild(end: BuildEnd): PrefectState {
  const message = describeFailure(end);
  if (message === undefined) return { type: "COMPLETED", name: "Completed" };
  const isCancelled = end.kind === "ended" && end.result.status === "cancelled";
  return isCancelled
    ? { type: "CANCELLED", name: "Cancelled", message }
    : { type: "FAILED", name: "Failed", message: message.slice(0, 5_000) };
}

/** The summary, as Markdown, and a table of the nodes, in the order in which a summary counts them. */
function makeArtifacts(end: BuildEnd, project: string): readonly object[] {
  if (end.kind === "gave-up") return [];
  const { result } = end;
  // A key takes small letters, figures and hyphens.
  const key = `dbt-${project.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  const rows = [...result.nodes.values()]
    .map((one) => ({
      node: one.node.uniqueId,
      status: one.status,
      seconds: one.attempts.reduce((sum, { duration }) => sum + duration, 0) / 1_000,
      attempts: one.attempts.length,
    }))
    .toSorted(
      (left, right) => nodeStatuses.indexOf(left.status) - nodeStatuses.indexOf(right.status),
    );
  return [
    {
      key: `${key}-summary`,
      type: "markdown",
      description: "How the build ended",
      data: summaryMarkdown(result),
    },
    {
      key: `${key}-nodes`,
      type: "table",
      description: "Every node of the build",
      data: JSON.stringify(rows),
    },
  ];
}
