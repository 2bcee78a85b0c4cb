import type { NodeContext } from "@mea-culpa/engine";
import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import { checkRoast } from "../../receipts/check-roast.ts";
import { chooseReferee } from "../../referee/choose-referee.ts";
import { hearRoast } from "../../referee/hear-roast.ts";
import { chooseWriter } from "../../writers/choose-writer.ts";
import type { UsedUp } from "../../writers/writer.ts";
import { writeProvenRoast } from "../../writers/write-proven-roast.ts";
import { slotProblem } from "../problems.ts";
import type { WritingOrder } from "../dockets.ts";
import { withRoast } from "../past-roasts.ts";

/** A roast as the writing process hands it over; nobody believes it before the receipts. */
export interface DraftedRoast {
  readonly pack: EvidencePack;
  readonly roast: Roast;
  readonly writer: string;
  readonly notes: readonly string[];
  /** What a referee answered about it; code decides on it again, elsewhere. */
  readonly hearing?: Hearing;
}

export interface Drafts {
  readonly drafts: readonly DraftedRoast[];
  readonly problems: readonly RunProblem[];
}

interface DraftInputs {
  readonly docket: WritingOrder;
  /** The packs of those whose history could be read. */
  readonly history: readonly EvidencePack[];
}

/**
 * Writes the roasts, one after the other, so that none repeats the one before. The process holds
 * the model's key and nothing else: no tools, no repository, no other token.
 */
export async function draftStage({
  inputs,
  environment,
  signal,
  log,
}: NodeContext<DraftInputs>): Promise<Drafts> {
  const { writer, takes, packs, usedUp: past } = inputs.docket;
  const { writers, note } = await chooseWriter(writer, {
    environment,
    ...(takes !== undefined && { takes }),
  });
  if (note !== undefined) log(note);
  const referee = await chooseReferee(writer, environment);
  const hear =
    referee &&
    ((roast: Roast, pack: EvidencePack, before?: Hearing) =>
      hearRoast({ roast, pack, referee, signal, ...(before && { before }) }));
  const drafts: DraftedRoast[] = [];
  const problems: RunProblem[] = [];
  let usedUp: UsedUp = past;
  for (const pack of withHistory(packs, inputs.history)) {
    try {
      const proven = await writeProvenRoast({
        pack,
        usedUp,
        writers,
        check: checkRoast,
        ...(hear && { hear }),
        signal,
      });
      for (const line of proven.notes) log(line);
      const notes = note === undefined ? proven.notes : [note, ...proven.notes];
      drafts.push({ pack, ...proven, notes });
      usedUp = withRoast(usedUp, proven.roast);
    } catch (error) {
      // One slot's writer must not cost the others their roasts, whatever became of it.
      signal.throwIfAborted();
      problems.push(slotProblem("draft", pack, error));
    }
  }
  return { drafts, problems };
}

/** Each pack as its history has made it, where there is one. */
function withHistory(
  packs: readonly EvidencePack[],
  anew: readonly EvidencePack[],
): readonly EvidencePack[] {
  return packs.map(
    (pack) =>
      anew.find(
        ({ subject, slot }) => subject.id === pack.subject.id && slot.closes === pack.slot.closes,
      ) ?? pack,
  );
}
