/** A process told apart from any later one that gets the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever words the system has for it; empty where it has none. */
  readonly start: string;
}

/** What journals ask about processes: passed in, so that tests can let one die. */
export interface ProcessTable {
  self(): ProcessIdentity;
  isAlive(identity: ProcessIdentity): boolean;
}
