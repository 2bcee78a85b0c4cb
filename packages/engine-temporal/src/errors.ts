/** Something is larger than what may travel: a node's input, or what it gives. */
export class ValueTooLargeError extends Error {
  override readonly name = "ValueTooLargeError";
  readonly code = "VALUE_TOO_LARGE";
  readonly isRetryable = false;
  readonly nodeId: string;
  readonly bytes: number;
  readonly limit: number;

  constructor(options: {
    readonly nodeId: string;
    readonly what: "input" | "value";
    readonly bytes: number;
    readonly limit: number;
  }) {
    const { nodeId, what, bytes, limit } = options;
    const is = what === "input" ? "What it is given" : "The value that it gives";
    super(
      `"${nodeId}": ${is} has ${bytes} bytes; at most ${limit} travel. Put it where both sides reach it, and hand on its address.`,
    );
    this.nodeId = nodeId;
    this.bytes = bytes;
    this.limit = limit;
  }
}

/** A worker does not have the module that a node names. */
export class UnknownModuleError extends Error {
  override readonly name = "UnknownModuleError";
  readonly code = "UNKNOWN_MODULE";
  readonly isRetryable = false;
  readonly module: string;

  constructor(module: string, known: readonly string[]) {
    super(
      `This worker has no module "${module}"; its \`modules\` are ${known.join(", ") || "none"}.`,
    );
    this.module = module;
  }
}

/** Every worker that took an attempt was lost before it was done. */
export class WorkerLostError extends Error {
  override readonly name = "WorkerLostError";
  readonly code = "WORKER_LOST";
  readonly isRetryable = true;
  readonly nodeId: string;

  constructor(nodeId: string, options: ErrorOptions) {
    super(`"${nodeId}": no worker that took it came back with an answer.`, options);
    this.nodeId = nodeId;
  }
}

/** A cancelled attempt whose worker did not say that it stopped: it may still be under way. */
export class WorkerUnreachableError extends Error {
  override readonly name = "WorkerUnreachableError";
  readonly code = "WORKER_UNREACHABLE";
  readonly isRetryable = false;
  readonly nodeId: string;

  constructor(nodeId: string, options: ErrorOptions) {
    super(
      `"${nodeId}" was cancelled, and its worker did not say that it stopped: it may still run there.`,
      options,
    );
    this.nodeId = nodeId;
  }
}
