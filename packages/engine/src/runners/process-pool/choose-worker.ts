/** How the pool finds a worker for a task. */
export type WorkerChoice<Worker> =
  | { readonly kind: "reuse"; readonly worker: Worker }
  | { readonly kind: "spawn" }
  /** All slots are taken and this idle worker holds another environment: it has to go first. */
  | { readonly kind: "replace"; readonly worker: Worker }
  | { readonly kind: "wait" };

/** A worker is only ever given tasks of the very environment that it was started with. */
export function chooseWorker<Worker extends { readonly environmentKey: string }>({
  environmentKey,
  idle,
  ending,
  size,
  slots,
}: {
  readonly environmentKey: string;
  /** Workers that nothing runs on. */
  readonly idle: readonly Worker[];
  /** Workers on their way out, whose slots will soon be free. */
  readonly ending: number;
  /** Workers alive, busy and ending ones included. */
  readonly size: number;
  readonly slots: number;
}): WorkerChoice<Worker> {
  const same = idle.find((worker) => worker.environmentKey === environmentKey);
  if (same !== undefined) return { kind: "reuse", worker: same };
  if (size < slots) return { kind: "spawn" };
  const [other] = idle;
  return other === undefined || ending > 0 ? { kind: "wait" } : { kind: "replace", worker: other };
}
