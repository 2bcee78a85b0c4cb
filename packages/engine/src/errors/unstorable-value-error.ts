/** A node gave a value that no structured clone can keep, in a run that has to keep it. */
export class UnstorableValueError extends TypeError {
  override readonly name = "UnstorableValueError";
  readonly code = "VALUE_NOT_STORABLE";
  readonly isRetryable = false;
  readonly nodeId: string;

  constructor({ nodeId, cause }: { readonly nodeId: string; readonly cause: unknown }) {
    super(`The value of "${nodeId}" cannot be written to the journal: ${String(cause)}`, { cause });
    this.nodeId = nodeId;
  }
}
