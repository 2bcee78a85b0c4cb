import { HostError } from "../../src/executors/errors.ts";
import type {
  Beginning,
  DbtSession,
  Executor,
  Invocation,
  NodeRequest,
  ProjectFacts,
  RecordedResults,
} from "../../src/executors/executor.ts";
import type {
  DbtStatus,
  NodeReport,
  ResolvedFlags,
  SelectedNode,
  Unexecuted,
} from "../../src/executors/messages.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { selectNodes } from "./dbt-order.ts";
import { manifestOf } from "./manifest-builder.ts";

/** What a node's attempt comes to; undefined is what dbt says of a node it left out. */
export type Scripted = Partial<NodeReport> | Error | undefined;

/** Executes nothing: nodes succeed unless scripted otherwise, and wait if they are held. */
export class FakeExecutor implements Executor, DbtSession {
  readonly manifest: Manifest;
  readonly selection: ReadonlyMap<string, SelectedNode>;
  readonly args: Readonly<Record<string, unknown>> = { which: "build" };
  threads = 4;
  flags: ResolvedFlags = { failFast: false, fullRefresh: false, defer: false };
  facts: ProjectFacts = { place: "here", context: "now" };
  targetFolder: string | undefined;
  readonly invocations: Invocation[] = [];
  /** Ids in the order in which they started, repeated for each attempt. */
  readonly started: string[] = [];
  /** Sizes of the calls of `run`. */
  readonly calls: number[] = [];
  readonly unexecuted: Unexecuted[] = [];
  readonly #scripts = new Map<string, Scripted[]>();
  readonly #held = new Map<string, PromiseWithResolvers<void>>();
  readonly #recorded = new Map<string, DbtStatus>();
  readonly #forgotten = new Set<string>();
  #crashes = false;
  #isInterrupted = false;
  /** Nodes whose relation is there; all of them by default. */
  existing: ReadonlySet<string> | undefined;
  databases: readonly string[] = ["same"];
  /** What on-run-start and on-run-end change. */
  changedAtStart: readonly string[] = [];
  changedAtEnd: readonly string[] = [];
  #changing: (uniqueIds: readonly string[]) => void = () => undefined;
  /** What `retry` was told to go by. */
  readonly repeated: string[] = [];
  running = 0;
  mostRunning = 0;

  constructor(lines: readonly string[], selected?: readonly string[]) {
    this.manifest = manifestOf(...lines);
    this.selection = selectNodes(this.manifest, selected);
  }

  /** Says what the attempts of a node come to, in order; the last one counts for all later ones. */
  script(id: string, ...attempts: readonly Scripted[]): this {
    this.#scripts.set(id, [...attempts]);
    return this;
  }

  /** Makes a node wait until the returned function is called. */
  hold(id: string): () => void {
    const hold = Promise.withResolvers<void>();
    this.#held.set(id, hold);
    return hold.resolve;
  }

  /** The process goes down before dbt writes its results. */
  crashAtEnd(): this {
    this.#crashes = true;
    return this;
  }

  /** dbt comes to no end of its on-run-start. */
  interruptAtStart(): this {
    this.#isInterrupted = true;
    return this;
  }

  /** dbt's written results will not know the node. */
  forget(id: string): this {
    this.#forgotten.add(id);
    return this;
  }

  async open(invocation: Invocation): Promise<DbtSession> {
    this.invocations.push(invocation);
    const asked = (flag: string): boolean => invocation.flags.includes(flag);
    const { failFast, fullRefresh, defer } = this.flags;
    this.flags = {
      failFast,
      fullRefresh: fullRefresh || asked("--full-refresh"),
      defer: defer || asked("--defer"),
    };
    if (invocation.repeat === undefined) return this;
    this.repeated.push(await invocation.repeat(this.targetFolder ?? ""));
    return this;
  }

  onChanging(listener: (uniqueIds: readonly string[]) => void): void {
    this.#changing = listener;
    listener(this.changedAtStart);
  }

  begin(): Promise<Beginning> {
    this.#changing(this.changedAtStart);
    if (this.#isInterrupted) {
      return Promise.reject(new HostError("interrupted", { code: "INTERRUPTED" }));
    }
    return Promise.resolve({
      existing: this.existing ?? new Set(this.selection.keys()),
      databases: this.databases,
    });
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    this.calls.push(requests.length);
    return requests.map((request) => this.#execute(request));
  }

  finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults> {
    this.#changing(this.changedAtEnd);
    if (this.#crashes) return Promise.reject(new HostError("crashed", { code: "HOST_DIED" }));
    this.unexecuted.push(...unexecuted);
    for (const { uniqueId, status, isFallback } of unexecuted) {
      if (!isFallback || !this.#recorded.has(uniqueId)) this.#recorded.set(uniqueId, status);
    }
    for (const id of this.#forgotten) this.#recorded.delete(id);
    return Promise.resolve(this.#recorded);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }

  async #execute({ uniqueId, started, signal }: NodeRequest): Promise<NodeReport | undefined> {
    this.started.push(uniqueId);
    started();
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    const cancelled = Promise.withResolvers<void>();
    signal.addEventListener("abort", () => cancelled.resolve(), { once: true });
    const held = this.#held.get(uniqueId);
    if (held !== undefined) await Promise.race([held.promise, cancelled.promise]);
    // A turn of the loop, so that nodes that may run together do.
    await new Promise(setImmediate);
    this.running -= 1;
    return this.#report(uniqueId);
  }

  #report(uniqueId: string): NodeReport | undefined {
    const script = this.#scripts.get(uniqueId) ?? [{}];
    const next = script.length > 1 ? script.shift() : script[0];
    if (next instanceof Error) throw next;
    if (next === undefined) return undefined;
    const report = { ...success(uniqueId), ...next };
    this.#recorded.set(report.uniqueId, report.status);
    return report;
  }
}

function success(uniqueId: string): NodeReport {
  return {
    uniqueId,
    status: "success",
    message: null,
    failures: null,
    executionTime: 0.01,
    adapterResponse: {},
    relationName: null,
    compiledPath: null,
    compiledCode: null,
    batches: null,
    freshness: null,
    isRepeatable: true,
    error: null,
  };
}

/** What dbt says of a failure in the database. */
export const broken: Scripted = { status: "error", message: "Database Error: relation is gone" };
