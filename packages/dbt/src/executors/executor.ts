import type { Manifest } from "../manifest/manifest.ts";
import type {
  DbtStatus,
  NodeReport,
  Open,
  ResolvedFlags,
  SelectedNode,
  Unexecuted,
} from "./messages.ts";

/** Where a project's nodes are executed. */
export interface Executor {
  /** Starts dbt: it parses the project and selects. Rejects with a `HostError`. */
  open(invocation: Invocation): Promise<DbtSession>;
}

/** One invocation of dbt, from the selection to the written results. Methods go in this order. */
export interface DbtSession {
  readonly manifest: Manifest;
  /** What dbt's own selection and order say, by unique id. */
  readonly selection: ReadonlyMap<string, SelectedNode>;
  /** How many nodes dbt would execute at the same time. */
  readonly threads: number;
  readonly flags: ResolvedFlags;
  /** dbt's arguments as it writes them into its results. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly facts: ProjectFacts;
  /** Where dbt writes its artifacts; undefined where it writes none. */
  readonly targetFolder: string | undefined;
  /**
   * Resolves when schemas are made and on-run-start has run; to undefined if dbt then executes nothing,
   * since there is nothing, or because its on-run-start failed and it is told to stop for that.
   */
  begin(): Promise<Beginning | undefined>;
  /**
   * Has a listener told of the nodes and sources whose relation a hook of the project is about to change, and of those
   * that one has already, by id. It takes the place of an earlier listener.
   */
  onChanging(listener: (uniqueIds: readonly string[]) => void): void;
  /**
   * Executes nodes, all of them at the same time if there are workers enough; to execute a source is
   * to measure its freshness. A promise resolves to dbt's report, or to undefined if dbt has none, and
   * rejects if the worker is lost.
   */
  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[];
  /** Adds what dbt did not execute, runs on-run-end, writes the artifacts, ends. */
  finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults>;
  /** Ends all processes of the session. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Digests of what all nodes of a project have in common. */
export interface ProjectFacts {
  /** Where the database is that the profile's target names, whoever asks for it. */
  readonly place: string;
  /** Versions, target, variables, environment, packages: whatever any node may read of its run. */
  readonly context: string;
}

/** What is known when nodes may be executed. */
export interface Beginning {
  /** The selected nodes whose relation is there; empty unless the build is caching. */
  readonly existing: ReadonlySet<string>;
  /** A digest of each database that is there, attached to each other; empty if nothing is known to tell. */
  readonly databases: readonly string[];
}

/** What a session is opened with. */
export interface Invocation {
  readonly command: Open["command"];
  /** The command's flags, without its name. */
  readonly flags: readonly string[];
  /** How many nodes are executed at the same time; as many as dbt has threads if undefined. */
  readonly workers: number | undefined;
  readonly isolation: Open["isolation"];
  /** Ends after the selection: nothing is executed, the database is not asked. */
  readonly planOnly: boolean;
  /** Has dbt say at the beginning which relations exist. */
  readonly isCaching: boolean;
  /** Of `retry`: told where dbt would look for the earlier results, says where they are. */
  readonly repeat?: ((folder: string) => Promise<string>) | undefined;
  /** Takes lines that belong to no node. */
  readonly log: (line: DbtLine) => void;
  /** If it aborts while the project is read, dbt begins nothing. */
  readonly signal: AbortSignal | undefined;
  /** When it aborts, nothing is waited for any longer: see `BuildRequest.kill`. */
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
