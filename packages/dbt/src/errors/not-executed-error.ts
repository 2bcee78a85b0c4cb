/** dbt went through without a failure, but its results have no proof that the node was executed. */
export class NotExecutedError extends Error {
  override readonly name = "NotExecutedError";
  readonly code = "NOT_EXECUTED";
  readonly isRetryable = false;
  readonly uniqueId: string;

  constructor({ uniqueId, found }: { readonly uniqueId: string; readonly found: string }) {
    super(`${uniqueId} was not executed: ${found}`);
    this.uniqueId = uniqueId;
  }
}
