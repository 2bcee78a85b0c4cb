import type { Manifest } from "../manifest/manifest.ts";
import type { DbtStatus, NodeReport, Unexecuted } from "./messages.ts";

/** Where a project's nodes are executed. */
export interface Executor {
  /** Starts dbt: it parses the project and selects. Rejects with a `HostError`. */
  open(invocation: Invocation): Promise<DbtSession>;
}

/** One invocation of dbt, from the selection to the written results. Methods go in this order. */
export interface DbtSession {
  readonly manifest: Manifest;
  /** What dbt's own selection says, unexecuted nodes (ephemeral models) included. */
  readonly selected: ReadonlySet<string>;
  readonly facts: ProjectFacts;
  /** Where dbt writes its artifacts; undefined where it writes none. */
  readonly targetFolder: string | undefined;
  /** Resolves when schemas are made and on-run-start has run. */
  begin(): Promise<Beginning>;
  /**
   * Executes nodes, all of them at the same time if there are workers enough; to execute a source is
   * to measure its freshness. A promise resolves to dbt's report, or to undefined if dbt has none, and
   * rejects if the worker is lost.
   */
  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[];
  /** Adds what dbt did not execute, runs on-run-end, writes the artifacts. */
  finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults>;
  /** Ends all processes of the session. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Digests of what all nodes of a project have in common. */
export interface ProjectFacts {
  /** The database, as the profile's target names it. */
  readonly place: string;
  /** Versions, target, variables, environment, packages: whatever any node may read of its run. */
  readonly context: string;
}

/** What is known when nodes may be executed. */
export interface Beginning {
  /** The selected nodes whose relation is there; empty unless it was asked for. */
  readonly existing: ReadonlySet<string>;
}

/** What a session is opened with. */
export interface Invocation {
  /** Flags of `dbt build`, without the command's name. */
  readonly flags: readonly string[];
  /** How many nodes are executed at the same time. */
  readonly workers: number;
  /** Ends after the selection: nothing is executed, the database is not asked. */
  readonly planOnly: boolean;
  /** Has dbt say at the beginning which relations exist. */
  readonly checkRelations: boolean;
  /** Takes lines that belong to no node. */
  readonly log: (line: DbtLine) => void;
  /** Kills all processes of the session at once when it aborts. */
  readonly kill: AbortSignal | undefined;
}

/** One execution of one node. */
export interface NodeRequest {
  readonly uniqueId: string;
  /** Cancels the node's query when it aborts. */
  readonly signal: AbortSignal;
  readonly started: () => void;
  readonly log: (line: DbtLine) => void;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A line of dbt's log. */
export interface DbtLine {
  readonly level: string;
  readonly message: string;
}

/** The status of each result that dbt wrote, hooks (`operation. ...`) included, by unique id. */
export type RecordedResults = ReadonlyMap<string, DbtStatus>;
