import type { EventConsumer, RunEvent } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { BuildResult, ConsumerFailure } from "../results/build-result.ts";

/**
 * Shows builds somewhere else while they go on. Its methods are called in this order and return at once,
 * but for `conclude`, which takes four seconds at most: a window can neither fail nor slow a build.
 */
export interface BuildWindow extends EventConsumer {
  /** Aborts when somebody asks there for the build to be cancelled; the reason says so. */
  readonly cancelled?: AbortSignal;
  /** A build begins: dbt is about to start. */
  begin(): void;
  /** What the build is to do is known. */
  planned?(plan: DbtPlan): void;
  handle(event: RunEvent): void;
  /**
   * dbt has written its results, or gave up. Rejects when something could not be told.
   */
  conclude(end: BuildEnd): Promise<void>;
}

export type BuildEnd =
  | { readonly kind: "ended"; readonly result: BuildResult }
  | { readonly kind: "gave-up"; readonly error: unknown };

/** How a build ended, in a phrase: what went wrong, or undefined of one that succeeded. */
export function describeFailure(end: BuildEnd): string | undefined {
  if (end.kind === "gave-up") return readMessage(end.error);
  const { status, nodes, failedOperations } = end.result;
  if (status === "succeeded") return undefined;
  const failed = [...nodes.values()].filter((one) => one.status === "failed");
  const what = [...failed.map(({ node }) => node.uniqueId), ...failedOperations];
  return what.length === 0 ? `The build was ${status}.` : `Failed: ${what.join(", ")}`;
}

/**
 * Carries a build out before windows. The signal that it is given also aborts when a window asks for
 * that. Whatever becomes of the build, every window is told, and what windows could not tell is added
 * to the result, or, if there is none, given to `log`.
 */
export async function showBuild(
  windows: readonly BuildWindow[],
  {
    signal,
    act,
    log,
  }: {
    readonly signal: AbortSignal | undefined;
    readonly act: (signal: AbortSignal | undefined) => Promise<BuildResult>;
    readonly log: (line: { readonly level: string; readonly message: string }) => void;
  },
): Promise<BuildResult> {
  if (windows.length === 0) return await act(signal);
  const failures: ConsumerFailure[] = [];
  const asked = [signal, ...windows.map(({ cancelled }) => cancelled)].filter(
    (one) => one !== undefined,
  );
  for (const window of windows) attempt(window, () => window.begin());
  let result: BuildResult;
  try {
    result = await act(AbortSignal.any(asked));
  } catch (error) {
    await conclude({ kind: "gave-up", error });
    for (const { consumer, error: failure } of failures) {
      log({ level: "warn", message: `${consumer}: ${readMessage(failure)}` });
    }
    throw error;
  }
  await conclude({ kind: "ended", result });
  return { ...result, consumerFailures: [...result.consumerFailures, ...failures] };

  async function conclude(end: BuildEnd): Promise<void> {
    const ends = windows.map(async (window) => {
      try {
        await window.conclude(end);
      } catch (error) {
        failures.push({ consumer: window.name, error });
      }
    });
    await Promise.all(ends);
  }

  function attempt({ name }: BuildWindow, action: () => void): void {
    try {
      action();
    } catch (error) {
      failures.push({ consumer: name, error });
    }
  }
}
