/** At least one child of a fan-out failed. `errors` has the errors of the failed children in order. */
export class FanOutError extends AggregateError {
  override readonly name = "FanOutError";
  readonly code = "FAN_OUT_FAILED";
  readonly isRetryable = false;
  readonly nodeId: string;
  /** Ids of the failed children. */
  readonly children: readonly string[];

  constructor({
    nodeId,
    failed,
    total,
  }: {
    readonly nodeId: string;
    readonly failed: readonly { readonly nodeId: string; readonly error: unknown }[];
    readonly total: number;
  }) {
    super(
      failed.map(({ error }) => error),
      `${failed.length} of the ${total} children of "${nodeId}" failed.`,
    );
    this.nodeId = nodeId;
    this.children = failed.map((child) => child.nodeId);
  }
}
