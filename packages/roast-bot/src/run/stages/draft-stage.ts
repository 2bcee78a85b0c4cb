import type { NodeContext } from "@mea-culpa/engine";
import type { DevLogPromise } from "../../promise/promise.ts";
import { checkRoast } from "../../receipts/check-roast.ts";
import { chooseWriter } from "../../writers/choose-writer.ts";
import type { Roast } from "../../writers/roast.ts";
import type { UsedUp } from "../../writers/writer.ts";
import { UnprovenRoastError, writeProvenRoast } from "../../writers/write-proven-roast.ts";
import type { RunProblem } from "../../publish/run-problem.ts";
import type { RunSettings } from "../run-settings.ts";
import type { SlotCase } from "../slot-case.ts";
import { withRoast } from "../with-roast.ts";
import type { DevLogFacts } from "./read-stage.ts";

/** A roast as the writing process hands it over; nobody believes it before the receipts. */
export interface DraftedRoast extends SlotCase {
  readonly roast: Roast;
  readonly writer: string;
  readonly notes: readonly string[];
}

export interface Drafts {
  readonly drafts: readonly DraftedRoast[];
  readonly problems: readonly RunProblem[];
}

/**
 * Writes the roasts, one after the other, so that none repeats the one before. The process holds
 * the model's key and nothing else: no tools, no repository, no other token.
 */
export async function draftStage({
  input,
  inputs,
  environment,
  signal,
  log,
}: NodeContext<
  { readonly docket: readonly SlotCase[]; readonly "read-dev-log": DevLogFacts },
  RunSettings
>): Promise<Drafts> {
  const { promise, usedUp: past } = inputs["read-dev-log"];
  const { writers, note } = chooseWriter(writerOf(promise, input), environment);
  if (note !== undefined) log(note);
  const drafts: DraftedRoast[] = [];
  const problems: RunProblem[] = [];
  let usedUp: UsedUp = past;
  for (const slotCase of inputs.docket) {
    try {
      const { pack } = slotCase;
      const proven = await writeProvenRoast({ pack, usedUp, writers, check: checkRoast, signal });
      for (const line of proven.notes) log(line);
      const notes = note === undefined ? proven.notes : [note, ...proven.notes];
      drafts.push({ ...slotCase, ...proven, notes });
      usedUp = withRoast(usedUp, proven.roast);
    } catch (error) {
      if (!(error instanceof UnprovenRoastError)) throw error;
      problems.push({ stage: "draft", message: `slot ${slotCase.slot}: ${error.message}` });
    }
  }
  return { drafts, problems };
}

function writerOf(promise: DevLogPromise, { writer }: RunSettings): DevLogPromise["writer"] {
  return writer ?? promise.writer;
}
