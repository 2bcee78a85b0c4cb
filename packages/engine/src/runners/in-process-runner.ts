import { systemClock, type Clock } from "../clock.ts";
import type { FunctionWork, ModuleWork } from "../graph/work.ts";
import { createContext, loadFunction } from "./task-context.ts";
import type { Task, TaskResult, TaskRunner } from "./task-runner.ts";

interface InProcessRunnerOptions {
  /** Milliseconds that a function has to end by itself once its signal aborts. */
  readonly grace?: number;
  readonly clock?: Clock;
}

/**
 * Runs functions, and functions of modules, in this process. A function cannot be killed: one that
 * ignores its signal is left to itself when its grace is over, and its attempt ends.
 */
export function inProcessRunner({
  grace = 1_000,
  clock = systemClock,
}: InProcessRunnerOptions = {}): TaskRunner {
  return {
    accepts: ["function", "module"],
    start: (tasks) => tasks.map((task) => endInTime(task, { grace, clock })),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function endInTime(
  task: Task,
  { grace, clock }: Required<InProcessRunnerOptions>,
): Promise<TaskResult> {
  if (task.signal.aborted) return { status: "failed", error: task.signal.reason };
  const { promise: abandoned, resolve: abandon } = Promise.withResolvers<TaskResult>();
  let stopTimer: (() => void) | undefined;
  const giveUp = (): void => abandon({ status: "failed", error: task.signal.reason });
  const startGrace = (): void => {
    stopTimer = clock.schedule(grace, giveUp);
  };
  task.signal.addEventListener("abort", startGrace, { once: true });
  try {
    return await Promise.race([carryOut(task), abandoned]);
  } finally {
    task.signal.removeEventListener("abort", startGrace);
    stopTimer?.();
  }
}

async function carryOut(task: Task): Promise<TaskResult> {
  try {
    task.started();
    return { status: "succeeded", value: await call(task) };
  } catch (error) {
    return { status: "failed", error };
  }
}

function call(task: Task): unknown {
  const { work } = task;
  if (work.kind === "function") return callFunction(task, work);
  if (work.kind === "module") return callModule(task, work);
  throw new TypeError(`The in-process runner cannot carry out a ${work.kind}.`);
}

function callFunction(task: Task, work: FunctionWork): unknown {
  return work.call(createContext(task, undefined));
}

async function callModule(task: Task, work: ModuleWork): Promise<unknown> {
  const load = await loadFunction(work);
  return load(createContext(task, work.input));
}
