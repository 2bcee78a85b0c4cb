/** What kept a run from settling everything. */
export interface RunProblem {
  /** The node of the run's graph where it happened, or `configuration` or `ledger`. */
  readonly stage: string;
  readonly message: string;
}
