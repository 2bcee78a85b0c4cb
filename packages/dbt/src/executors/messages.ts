// Written from protocol.schema.json by `npm run generate -w packages/dbt`; not to be edited.

import { z } from "zod";

/** What the Python process is told. */
export type OrchestratorMessage = Open | Run | Cancel | Kill | Finish;

/** What the Python process says. */
export type HostMessage =
  | Selected
  | Ready
  | Log
  | Started
  | Result
  | Crashed
  | Withdrawn
  | WorkerDied
  | Finished
  | Failed;

/** Opens a build; comes first, and once. */
export interface Open {
  readonly type: "open";
  /** How many nodes are executed at the same time. */
  readonly workers: number;
  /** Whether to end after the selection. */
  readonly planOnly: boolean;
  /** Whether to say which relations exist. */
  readonly checkRelations: boolean;
  readonly logLevel: "debug" | "info";
  /** Flags of `dbt build`, without the command's name. */
  readonly args: readonly string[];
}

/** Executes nodes, in this order as workers become free. */
export interface Run {
  readonly type: "run";
  readonly uniqueIds: readonly string[];
}

/** Cancels a node's query, or withdraws the node. */
export interface Cancel {
  readonly type: "cancel";
  readonly uniqueId: string;
}

/** Ends the worker that has the node. */
export interface Kill {
  readonly type: "kill";
  readonly uniqueId: string;
}

/** Nothing more will be run: dbt writes its results. */
export interface Finish {
  readonly type: "finish";
  readonly unexecuted: readonly Unexecuted[];
}

/** A node of the plan that dbt has no result of, as it is to stand in `run_results.json`. */
export interface Unexecuted {
  readonly uniqueId: string;
  readonly status: "skipped" | "error" | "reused";
  readonly message: string | null;
}

/** What dbt selected and where it writes. */
export interface Selected {
  readonly type: "selected";
  readonly selected: readonly string[];
  readonly manifestPath: string;
  readonly runResultsPath: string;
  /** Digest of the database that the target names. */
  readonly place: string;
  /** Digest of what any node may read of its run: versions, target, variables, packages. */
  readonly context: string;
}

/** Schemas are made, on-run-start has run, workers wait. */
export interface Ready {
  readonly type: "ready";
  /** Process ids. */
  readonly workers: readonly number[];
  /** Selected nodes whose relation exists; empty unless it was asked for. */
  readonly existing: readonly string[];
}

/** A line of dbt's log, under its node if it has one. */
export interface Log {
  readonly type: "log";
  readonly uniqueId: string | null;
  readonly level: string;
  readonly message: string;
}

/** A worker has the node now. */
export interface Started {
  readonly type: "started";
  readonly uniqueId: string;
  readonly pid: number;
}

/** dbt has a result of a node. */
export interface Result {
  readonly type: "result";
  readonly report: NodeReport;
}

/** dbt's runner broke, which is not the node's failure. */
export interface Crashed {
  readonly type: "crashed";
  readonly uniqueId: string;
  readonly error: PythonFailure;
}

/** Cancelled before a worker had it. */
export interface Withdrawn {
  readonly type: "withdrawn";
  readonly uniqueId: string;
}

/** A worker process is gone, and another one has its place. */
export interface WorkerDied {
  readonly type: "worker-died";
  /** The node that it had. */
  readonly uniqueId: string | null;
  readonly pid: number;
  /** The number of the signal that ended it, if one did. */
  readonly signal: number | null;
}

/** dbt has written its results; nothing comes after it. */
export interface Finished {
  readonly type: "finished";
}

/** dbt as a whole gave up; nothing comes after it. */
export interface Failed {
  readonly type: "failed";
  readonly error: PythonFailure;
}

/** What dbt itself says of one execution of one node. */
export interface NodeReport {
  /** The node that dbt's result is of. */
  readonly uniqueId: string;
  readonly status: DbtStatus;
  readonly message: string | null;
  /** Rows that failed a test. */
  readonly failures: number | null;
  /** Seconds, by dbt's own clock. */
  readonly executionTime: number;
  /** What the database answered, in the adapter's words. */
  readonly adapterResponse: Readonly<Record<string, unknown>>;
  /** The quoted name of what was built; null for tests. */
  readonly relationName: string | null;
  /** Where the SQL is that ran, relative to the project. */
  readonly compiledPath: string | null;
  /** Of a source: what dbt's freshness check found. */
  readonly freshness: MeasuredFreshness | null;
  /** The exception, if one was raised; a test that fails by its rows has none. */
  readonly error: PythonFailure | null;
}

/** Every status that dbt gives a node's result. Source: `NodeStatus` of dbt-core 1.9 to 1.12. */
export type DbtStatus =
  | "success"
  | "error"
  | "fail"
  | "warn"
  | "skipped"
  | "partial success"
  | "pass"
  | "runtime error"
  | "no-op"
  | "reused";

/** How old the newest row of a source was when dbt looked. */
export interface MeasuredFreshness {
  /** ISO 8601, as dbt writes it. */
  readonly maxLoadedAt: string;
  /** Seconds. */
  readonly age: number;
}

/** A Python exception as data. */
export interface PythonFailure {
  /** Module and class. */
  readonly name: string;
  readonly message: string;
  readonly traceback: string;
  /** SQLSTATE or what the vendor has in its place. */
  readonly databaseCode: string | null;
  /** The line of the SQL or the file that the message names. */
  readonly line: number | null;
  /** Whether dbt could not make the SQL at all. */
  readonly isCompilation: boolean;
  readonly cause: PythonFailure | null;
}

const pythonFailure = z.strictObject({
  name: z.string(),
  message: z.string(),
  traceback: z.string(),
  databaseCode: z.string().nullable(),
  line: z.int().nullable(),
  isCompilation: z.boolean(),
  get cause(): z.ZodType<PythonFailure | null> {
    return pythonFailure.nullable();
  },
});

const measuredFreshness = z.strictObject({
  maxLoadedAt: z.string(),
  age: z.number(),
});

/** Every status that dbt gives a node's result. Source: `NodeStatus` of dbt-core 1.9 to 1.12. */
export const dbtStatus: z.ZodType<DbtStatus> = z.enum([
  "success",
  "error",
  "fail",
  "warn",
  "skipped",
  "partial success",
  "pass",
  "runtime error",
  "no-op",
  "reused",
]);

const nodeReport = z.strictObject({
  uniqueId: z.string(),
  status: dbtStatus,
  message: z.string().nullable(),
  failures: z.number().nullable(),
  executionTime: z.number(),
  adapterResponse: z.record(z.string(), z.unknown()),
  relationName: z.string().nullable(),
  compiledPath: z.string().nullable(),
  freshness: measuredFreshness.nullable(),
  error: pythonFailure.nullable(),
});

const failed = z.strictObject({
  type: z.literal("failed"),
  error: pythonFailure,
});

const finished = z.strictObject({ type: z.literal("finished") });

const workerDied = z.strictObject({
  type: z.literal("worker-died"),
  uniqueId: z.string().nullable(),
  pid: z.int(),
  signal: z.int().nullable(),
});

const withdrawn = z.strictObject({
  type: z.literal("withdrawn"),
  uniqueId: z.string(),
});

const crashed = z.strictObject({
  type: z.literal("crashed"),
  uniqueId: z.string(),
  error: pythonFailure,
});

const result = z.strictObject({
  type: z.literal("result"),
  report: nodeReport,
});

const started = z.strictObject({
  type: z.literal("started"),
  uniqueId: z.string(),
  pid: z.int(),
});

const log = z.strictObject({
  type: z.literal("log"),
  uniqueId: z.string().nullable(),
  level: z.string(),
  message: z.string(),
});

const ready = z.strictObject({
  type: z.literal("ready"),
  workers: z.array(z.int()),
  existing: z.array(z.string()),
});

const selected = z.strictObject({
  type: z.literal("selected"),
  selected: z.array(z.string()),
  manifestPath: z.string(),
  runResultsPath: z.string(),
  place: z.string(),
  context: z.string(),
});

/** What the Python process says. */
export const hostMessage: z.ZodType<HostMessage> = z.discriminatedUnion("type", [
  selected,
  ready,
  log,
  started,
  result,
  crashed,
  withdrawn,
  workerDied,
  finished,
  failed,
]);
