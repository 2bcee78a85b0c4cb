/** A node gave a value that no structured clone can carry to a journal or to another process. */
export class UncloneableValueError extends TypeError {
  override readonly name = "UncloneableValueError";
  readonly code = "VALUE_NOT_CLONEABLE";
  readonly isRetryable = false;
  readonly nodeId: string;

  constructor({ nodeId, cause }: { readonly nodeId: string; readonly cause: unknown }) {
    super(`The value of "${nodeId}" cannot be kept: ${String(cause)}`, { cause });
    this.nodeId = nodeId;
  }
}
