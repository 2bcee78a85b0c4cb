/** A server that a contestant asks, and whose share is measured beside it. */
export interface WatchedServer {
  readonly name: string;
  /** Of its first process; it may have others below. */
  readonly pid: number;
  /** Lets it go on, and resolves when it answers. */
  resume(): Promise<void>;
  /** Holds it, so that it takes no processor while others are measured. */
  pause(): void;
}
