// Written from protocol.schema.json by `npm run generate -w packages/dbt`; not to be edited.

import { z } from "zod";

/** What the Python process is told. */
export type OrchestratorMessage = Open | Repeat | ManifestRead | Run | Cancel | Kill | Finish;

/** What the Python process says. */
export type HostMessage =
  | Located
  | Selected
  | Ready
  | Changing
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
  /** dbt's commands that execute nodes; `retry` repeats one of the others. */
  readonly command: "build" | "run" | "test" | "seed" | "snapshot" | "retry";
  /** The command's flags, without its name. */
  readonly args: readonly string[];
  /** How many nodes run at the same time; null: as many as dbt has threads. */
  readonly workers: number | null;
  /** What nodes are executed in; `auto` goes by the adapter. */
  readonly isolation: "auto" | "fork" | "spawn" | "threads";
  /** Whether to end after the selection. */
  readonly planOnly: boolean;
  /** Whether to say which relations exist. */
  readonly isCaching: boolean;
  readonly logLevel: "debug" | "info";
}

/** Answers `located`: which results of an earlier build dbt is to go by. */
export interface Repeat {
  readonly type: "repeat";
  /** Where the `run_results.json` is. */
  readonly folder: string;
}

/** Answers `selected`: its manifest is read, and dbt may write it anew at its end. */
export interface ManifestRead {
  readonly type: "manifest-read";
  /** Whose it is. */
  readonly invocationId: string;
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
  /** Whether a result that dbt has of it counts more. */
  readonly isFallback: boolean;
}

/** Of `retry`: where dbt looks for earlier results; it waits for `repeat`. */
export interface Located {
  readonly type: "located";
  readonly folder: string;
}

/** What dbt selected, in which order, and where it writes. */
export interface Selected {
  readonly type: "selected";
  readonly nodes: readonly SelectedNode[];
  /** dbt's own, which its artifacts bear. */
  readonly invocationId: string;
  readonly manifestPath: string;
  /** Where dbt writes its artifacts; null if it is told to write none. */
  readonly targetFolder: string | null;
  /** How many dbt would have. */
  readonly threads: number;
  readonly flags: ResolvedFlags;
  /** What dbt writes of its arguments into `run_results.json`. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Digest of where the target's database is, by what the profile says. */
  readonly place: string;
  /** Digest of what any node may read of its run: versions, target, variables, packages. */
  readonly context: string;
}

/** A node of dbt's queue. */
export interface SelectedNode {
  readonly uniqueId: string;
  /** What it waits for by dbt's own graph: selected nodes. */
  readonly needs: readonly string[];
  /** False of what exists only inside of others. */
  readonly isExecuted: boolean;
}

/** What dbt made of command line, environment, project and profile together. */
export interface ResolvedFlags {
  readonly failFast: boolean;
  readonly fullRefresh: boolean;
  readonly defer: boolean;
}

/** Schemas are made, on-run-start has run, workers wait. */
export interface Ready {
  readonly type: "ready";
  /** Process ids. */
  readonly workers: readonly number[];
  /** Selected nodes whose relation exists; empty unless it was asked for. */
  readonly existing: readonly string[];
  /** Digest of which database it is; null if nothing tells. */
  readonly database: string | null;
  /** Files that the database consists of. */
  readonly files: readonly string[];
}

/** A line of dbt's log, under its node if it has one. */
export interface Log {
  readonly type: "log";
  readonly uniqueId: string | null;
  readonly level: string;
  readonly message: string;
}

/** A hook of the project is about to change relations. */
export interface Changing {
  readonly type: "changing";
  /** The nodes and sources that they are of. */
  readonly uniqueIds: readonly string[];
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
  /** Whether another attempt may do again what the node has done already, which nobody knows. */
  readonly isFinal: boolean;
}

/** dbt has come to its end, with these results; nothing comes after it. */
export interface Finished {
  readonly type: "finished";
  readonly results: readonly Recorded[];
}

/** A line of dbt's results, of a node or of a hook. */
export interface Recorded {
  readonly uniqueId: string;
  readonly status: DbtStatus;
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
  /** Of a failure: the SQL that ran, without secrets. It is for people to see. */
  readonly compiledCode: string | null;
  /** Of a microbatch model: the `batch_results` that dbt writes. */
  readonly batches: Readonly<Record<string, unknown>> | null;
  /** Of a source: what dbt's freshness check found. */
  readonly freshness: MeasuredFreshness | null;
  /** Whether another execution would leave what this one left, had it succeeded. */
  readonly isRepeatable: boolean;
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
  /** Whether another attempt would end no otherwise, or would do twice what is done. */
  readonly isFinal: boolean;
  readonly cause: PythonFailure | null;
}

const pythonFailure = z.strictObject({
  name: z.string(),
  message: z.string(),
  traceback: z.string(),
  databaseCode: z.string().nullable(),
  line: z.int().nullable(),
  isFinal: z.boolean(),
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
  compiledCode: z.string().nullable(),
  batches: z.record(z.string(), z.unknown()).nullable(),
  freshness: measuredFreshness.nullable(),
  isRepeatable: z.boolean(),
  error: pythonFailure.nullable(),
});

const failed = z.strictObject({
  type: z.literal("failed"),
  error: pythonFailure,
});

const recorded = z.strictObject({
  uniqueId: z.string(),
  status: dbtStatus,
});

const finished = z.strictObject({
  type: z.literal("finished"),
  results: z.array(recorded),
});

const workerDied = z.strictObject({
  type: z.literal("worker-died"),
  uniqueId: z.string().nullable(),
  pid: z.int(),
  signal: z.int().nullable(),
  isFinal: z.boolean(),
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

const changing = z.strictObject({
  type: z.literal("changing"),
  uniqueIds: z.array(z.string()),
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
  database: z.string().nullable(),
  files: z.array(z.string()),
});

const resolvedFlags = z.strictObject({
  failFast: z.boolean(),
  fullRefresh: z.boolean(),
  defer: z.boolean(),
});

const selectedNode = z.strictObject({
  uniqueId: z.string(),
  needs: z.array(z.string()),
  isExecuted: z.boolean(),
});

const selected = z.strictObject({
  type: z.literal("selected"),
  nodes: z.array(selectedNode),
  invocationId: z.string(),
  manifestPath: z.string(),
  targetFolder: z.string().nullable(),
  threads: z.int(),
  flags: resolvedFlags,
  args: z.record(z.string(), z.unknown()),
  place: z.string(),
  context: z.string(),
});

const located = z.strictObject({
  type: z.literal("located"),
  folder: z.string(),
});

/** What the Python process says. */
export const hostMessage: z.ZodType<HostMessage> = z.discriminatedUnion("type", [
  located,
  selected,
  ready,
  changing,
  log,
  started,
  result,
  crashed,
  withdrawn,
  workerDied,
  finished,
  failed,
]);
