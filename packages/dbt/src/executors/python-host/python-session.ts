import { dirname } from "node:path";
import { readRunResults } from "../../results/read-run-results.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import type {
  Beginning,
  DbtSession,
  NodeRequest,
  ProjectFacts,
  RecordedResults,
} from "../executor.ts";
import type { NodeReport, Selected, Unexecuted } from "../messages.ts";
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
    readonly selection: Selected;
    readonly manifest: Manifest;
  }) {
    this.manifest = manifest;
    this.selected = new Set(selection.selected);
    const { place, context } = selection;
    this.facts = { place, context };
    this.targetFolder = dirname(selection.runResultsPath);
    this.#conversation = conversation;
    this.#runResultsPath = selection.runResultsPath;
  }

  async begin(): Promise<Beginning> {
    const { existing } = await this.#conversation.readiness;
    return { existing: new Set(existing) };
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    return this.#conversation.execute(requests);
  }

  async finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults> {
    this.#conversation.send({ type: "finish", unexecuted });
    await this.#conversation.completion;
    return readRunResults(this.#runResultsPath);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#conversation.end();
  }
}
