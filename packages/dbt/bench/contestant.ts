import type { DatabaseKind } from "./databases/database.ts";
import type { WatchedServer } from "./watched-server.ts";

/** A way to build a project, to be measured. */
export interface Contestant {
  readonly name: string;
  readonly databases: ReadonlySet<DatabaseKind>;
  /** One that isn't ours. Where it fails to build, that is told of it; elsewhere it ends the bench. */
  readonly isForeign?: true;
  /** Runs before each build, without the clock, in the same folder. */
  readonly preparation?: CommandLine;
  /** Builds the project of the folder in which it runs, with the `profiles.yml` there. */
  readonly command: CommandLine;
  /** The file, below that folder, with a status for each node, as `run_results.json` has it. */
  readonly results: string;
  /** A server that it needs. It runs only while this contestant does. */
  readonly server?: WatchedServer;
}

/** What is started, in the project's folder. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
