import type { NodeContext } from "@mea-culpa/engine";
import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import { checkRoast } from "../../receipts/check-roast.ts";
import { chooseReferee } from "../../referee/choose-referee.ts";
import { hearDraft } from "../../referee/hear-roast.ts";
import type { Referee } from "../../referee/referee.ts";
import { chooseWriter } from "../../writers/choose-writer.ts";
import { TokenBudget } from "../../writers/model/token-budget.ts";
import { type HeardRoast, writeProvenRoast } from "../../writers/write-proven-roast.ts";
import type { UsedUp } from "../../writers/writer.ts";
import type { WritingOrder } from "../dockets.ts";
import { withRoast } from "../past-roasts.ts";
import { slotProblem } from "../problems.ts";

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
  const { packs, usedUp: past } = inputs.docket;
  const drafts: DraftedRoast[] = [];
  const problems: RunProblem[] = [];
  let usedUp: UsedUp = past;
  for (const pack of withHistory(packs, inputs.history)) {
    try {
      const proven = await draftRoast(pack, { order: inputs.docket, usedUp, environment, signal });
      for (const line of proven.notes) log(line);
      drafts.push({ pack, ...proven });
      usedUp = withRoast(usedUp, proven.roast);
    } catch (error) {
      // One slot's writer must not cost the others their roasts, whatever became of it.
      signal.throwIfAborted();
      problems.push(slotProblem("draft", pack, error));
    }
  }
  return { drafts, problems };
}

/** Writes one roast within one budget, its writer's and its referee's. */
async function draftRoast(
  pack: EvidencePack,
  {
    order: { writer, referee, asking },
    usedUp,
    environment,
    signal,
  }: {
    readonly order: WritingOrder;
    readonly usedUp: UsedUp;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
  },
): Promise<Omit<DraftedRoast, "pack">> {
  const budget = new TokenBudget();
  const { takes, modelTimeout } = asking;
  const limits = {
    environment,
    budget,
    ...(modelTimeout !== undefined && { timeout: modelTimeout * 1000 }),
  };
  const { writers, note } = await chooseWriter(writer, {
    ...limits,
    ...(takes !== undefined && { takes }),
  });
  // Where no model writes there is nothing to judge: each line of the house is licensed.
  const chosen =
    writer.kind === "house" || note !== undefined
      ? undefined
      : await chooseReferee(referee ?? writer, limits);
  const judge = chosen?.kind === "referee" ? chosen.referee : undefined;
  const proven = await writeProvenRoast({
    pack,
    usedUp,
    writers,
    check: checkRoast,
    hear: hearBy(judge, signal),
    signal,
  });
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(chosen?.kind === "unavailable"
      ? [`${chosen.reason}: no referee judges, so only what is proven or licensed stays`]
      : []),
    ...proven.notes,
    ...(judge === undefined ? [] : [`referee ${judge.name}: ${judge.describeCost()}`]),
  ];
  return { ...proven, notes };
}

function hearBy(referee: Referee | undefined, signal: AbortSignal) {
  return async (draft: Roast, pack: EvidencePack, before?: Hearing): Promise<HeardRoast> => {
    const { reasons, ...heard } = await hearDraft({
      draft,
      pack,
      signal,
      ...(referee && { referee }),
      ...(before && { before }),
    });
    return { ...heard, notes: reasons.map((reason) => `referee ${referee?.name}: ${reason}`) };
  };
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
