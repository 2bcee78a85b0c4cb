import { wait } from "../clock/wait.ts";
import { RetryError } from "../errors/retry-error.ts";
import type { Attempt, FailedAttempt } from "../outcome/attempt.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { afterFailure } from "./after-failure.ts";
import type { Launcher } from "./launcher.ts";
import { loneLauncher } from "./lone-launcher.ts";
import { type AttemptEnd, runAttempt } from "./run-attempt.ts";
import type { RunScope } from "./run-scope.ts";
import { concludeFailure } from "./settle.ts";
import type { Unit } from "./unit.ts";

/**
 * Brings one unit to its outcome: attempt after attempt, with the waits between them. Limits are
 * held during attempts only. The first attempt goes through `launcher`, later ones go alone.
 */
export async function runUnit(
  scope: RunScope,
  { unit, launcher }: { readonly unit: Unit; readonly launcher: Launcher },
): Promise<Outcome> {
  const restored = scope.restored.attempts.get(unit.id);
  const failed: FailedAttempt[] = [...(restored?.failed ?? [])];
  await wait((restored?.retryAt ?? 0) - scope.clock.now(), scope);
  for (let via = launcher; ; via = loneLauncher(scope)) {
    const end = await admittedAttempt(scope, { unit, number: failed.length + 1, launcher: via });
    if (end === undefined) return cancelled(scope, { unit, attempts: failed });
    if (end.status !== "failed") return ended(scope, { unit, earlier: failed, end });
    failed.push(end.attempt);
    const delay = settleFailure(scope, { unit, attempt: end.attempt });
    if (delay === undefined) {
      const error = errorOf(unit, failed);
      const settings = { ...unit.node, forEach: undefined };
      return concludeFailure(settings, { ...base(scope, { unit, attempts: failed }), error });
    }
    await wait(delay, scope);
  }
}

function ended(
  scope: RunScope,
  {
    unit,
    earlier,
    end,
  }: {
    readonly unit: Unit;
    readonly earlier: readonly FailedAttempt[];
    readonly end: Exclude<AttemptEnd, { readonly status: "failed" }>;
  },
): Outcome {
  const attempts = end.attempt === undefined ? earlier : [...earlier, end.attempt];
  if (end.status === "cancelled") return cancelled(scope, { unit, attempts });
  return { ...base(scope, { unit, attempts }), status: "succeeded", value: end.value };
}

async function admittedAttempt(
  scope: RunScope,
  options: { readonly unit: Unit; readonly number: number; readonly launcher: Launcher },
): Promise<AttemptEnd | undefined> {
  const release = await options.launcher.admit(options.unit);
  if (release === undefined) return undefined;
  try {
    // The run may have been cancelled while the unit stood in the queue.
    return scope.signal.aborted ? undefined : await runAttempt(scope, options);
  } finally {
    release();
  }
}

/** Writes the failure down and tells of it; answers with the wait before another attempt, if any. */
function settleFailure(
  scope: RunScope,
  { unit, attempt }: { readonly unit: Unit; readonly attempt: FailedAttempt },
): number | undefined {
  const { number, error } = attempt;
  const next = afterFailure({
    policy: unit.node.retry,
    attempt: number,
    error,
    random: scope.random,
  });
  const retryIn = next.kind === "retry" ? next.delay : undefined;
  if (retryIn !== undefined) {
    scope.recorder.attemptFailed({
      nodeId: unit.id,
      attempt,
      retryAt: attempt.finishedAt + retryIn,
    });
  }
  scope.emit({ kind: "attempt-failed", nodeId: unit.id, attempt: number, error, retryIn });
  return retryIn;
}

function errorOf(unit: Unit, attempts: readonly FailedAttempt[]): unknown {
  return attempts.length === 1 ? attempts[0]?.error : new RetryError({ nodeId: unit.id, attempts });
}

function cancelled(
  scope: RunScope,
  end: { readonly unit: Unit; readonly attempts: readonly Attempt[] },
): Outcome {
  return { ...base(scope, end), status: "cancelled", reason: scope.signal.reason };
}

function base(
  scope: RunScope,
  { unit, attempts }: { readonly unit: Unit; readonly attempts: readonly Attempt[] },
): Pick<Outcome, "nodeId" | "attempts" | "readyAt" | "finishedAt"> {
  return { nodeId: unit.id, attempts, readyAt: unit.readyAt, finishedAt: scope.clock.now() };
}
