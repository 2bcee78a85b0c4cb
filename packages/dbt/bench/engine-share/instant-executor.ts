import type {
  Beginning,
  DbtSession,
  Executor,
  NodeRequest,
  RecordedResults,
} from "../../src/executors/executor.ts";
import type { DbtStatus, NodeReport, SelectedNode } from "../../src/executors/messages.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";

/** Answers at once that a node succeeded, so that all the time goes to the orchestrator. */
export class InstantExecutor implements Executor, DbtSession {
  readonly manifest: Manifest;
  readonly selection: ReadonlyMap<string, SelectedNode>;
  readonly threads = 4;
  readonly flags = { failFast: false, fullRefresh: false, defer: false };
  readonly args = {};
  readonly facts = { place: "nowhere", context: "none" };
  readonly targetFolder: string;
  readonly #recorded = new Map<string, DbtStatus>();

  /** The journal of a build is kept in `targetFolder`, as that of any other. */
  constructor(manifest: Manifest, { targetFolder }: { readonly targetFolder: string }) {
    this.targetFolder = targetFolder;
    this.manifest = manifest;
    this.selection = new Map(
      [...manifest.nodes.values()].map(({ uniqueId, dependsOn }) => [
        uniqueId,
        { uniqueId, needs: dependsOn, isExecuted: true },
      ]),
    );
  }

  open(): Promise<DbtSession> {
    return Promise.resolve(this);
  }

  onChanging(): void {}

  begin(): Promise<Beginning> {
    return Promise.resolve({ existing: new Set(), databases: [] });
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport>[] {
    return requests.map(({ uniqueId, started }) => {
      started();
      this.#recorded.set(uniqueId, "success");
      return Promise.resolve(successOf(uniqueId));
    });
  }

  finish(): Promise<RecordedResults> {
    return Promise.resolve(this.#recorded);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}

function successOf(uniqueId: string): NodeReport {
  return {
    uniqueId,
    status: "success",
    message: null,
    failures: null,
    executionTime: 0,
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
