import type { RunRecorder } from "./run-recorder.ts";

/**
 * A recorder that fails for good: once a write has thrown, `onFailure` is told and every later
 * write throws the same. A run that could not write something down must not go on as if it had.
 */
export function guardRecorder(
  recorder: RunRecorder,
  onFailure: (error: unknown) => void,
): RunRecorder {
  let failure: { readonly error: unknown } | undefined;
  const guard = (write: () => void): void => {
    if (failure !== undefined) throw failure.error;
    try {
      write();
    } catch (error) {
      failure = { error };
      onFailure(error);
      throw error;
    }
  };
  return {
    checkValue: (value) => recorder.checkValue(value),
    attemptStarted: (change) => guard(() => recorder.attemptStarted(change)),
    attemptFailed: (change) => guard(() => recorder.attemptFailed(change)),
    nodeFinished: (outcome) => guard(() => recorder.nodeFinished(outcome)),
    runFinished: (change) => guard(() => recorder.runFinished(change)),
  };
}
