import { dirname } from "node:path";
import { readRunResults } from "../../results/read-run-results.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import type {
  Beginning,
  DbtSession,
  NodeRequest,
  ProjectFacts,
  RecordedResults,
  Unexecuted,
} from "../executor.ts";
import type { NodeReport } from "../node-report.ts";
import type { Selection } from "./host-message.ts";
import type { PythonConversation } from "./python-conversation.ts";

/** A session with one host process. */
export class PythonSession implements DbtSession {
  readonly manifest: Manifest;
  readonly selected: ReadonlySet<string>;
  readonly facts: ProjectFacts;
  readonly targetFolder: string;
  readonly #conversation: PythonConversation;
  readonly #runResultsPath: string;

  constructor({
    conversation,
    selection,
    manifest,
  }: {
    readonly conversation: PythonConversation;
    readonly selection: Selection;
    readonly manifest: Manifest;
  }) {
    this.manifest = manifest;
    this.selected = new Set(selection.selected);
    const { place, context } = selection;
    this.facts = { place, context };
    this.targetFolder = dirname(selection.run_results_path);
    this.#conversation = conversation;
    this.#runResultsPath = selection.run_results_path;
  }

  async begin(): Promise<Beginning> {
    const { existing } = await this.#conversation.readiness;
    return { existing: new Set(existing) };
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    return this.#conversation.execute(requests);
  }

  async finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults> {
    this.#conversation.send({
      type: "finish",
      unexecuted: unexecuted.map(({ uniqueId, ...rest }) => ({ unique_id: uniqueId, ...rest })),
    });
    await this.#conversation.completion;
    return readRunResults(this.#runResultsPath);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#conversation.end();
  }
}
