/** What came of one build. */
export type Built = Measurement | Failure;

/** A build that left something undone, and why: what the command or dbt said. */
interface Failure {
  readonly type: "failed";
  readonly why: string;
}

/** What one build took. */
export interface Measurement {
  readonly type: "measured";
  /** Seconds from the start of the command to its end. */
  readonly seconds: number;
  /** Seconds of processor, user's and system's, of all its processes. The database isn't among them. */
  readonly processor: number;
  /** The most memory of all its processes at one time, in kilobytes, if it was watched. */
  readonly memory?: number;
  /** What a server that the command needs, but didn't start, took meanwhile, and has at the end. */
  readonly server?: { readonly processor: number; readonly memory: number };
}
