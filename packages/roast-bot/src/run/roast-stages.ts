import { defineFanOut, defineNode, moduleTask, type NodeDefinition } from "@mea-culpa/engine";
import type { Examined } from "../docket/rank-docket.ts";
import { type AssignedSlot, type Assignment, slotName } from "./assignment.ts";
import { findChosen, orderRoasts, type WritingOrder } from "./dockets.ts";
import type { SlotsOfChildren } from "./problems.ts";
import { readingProcess, secretlessProcess, writingProcess } from "./processes.ts";
import type { StageSettings } from "./run-settings.ts";
import {
  type candidatesStage,
  type FoundCandidate,
  type SlotCandidates,
} from "./stages/candidates-stage.ts";
import type { EvidencePack } from "@mea-culpa/formats";
import type { draftStage, Drafts } from "./stages/draft-stage.ts";
import type { entryStage, Entries } from "./stages/entry-stage.ts";
import type { evidenceStage } from "./stages/evidence-stage.ts";
import type { historyStage } from "./stages/history-stage.ts";
import type { ProvenDrafts, receiptsStage } from "./stages/receipts-stage.ts";

/** The way from an assignment to finished entries, in the order of the graph. */
export interface RoastStages {
  readonly slots: NodeDefinition<"slots", readonly AssignedSlot[]>;
  readonly candidates: NodeDefinition<"candidates", readonly SlotCandidates[]>;
  readonly shortlist: NodeDefinition<"shortlist", readonly FoundCandidate[]>;
  readonly evidence: NodeDefinition<"evidence", readonly Examined[]>;
  readonly docket: NodeDefinition<"docket", WritingOrder>;
  readonly chosen: NodeDefinition<"chosen", readonly FoundCandidate[]>;
  readonly history: NodeDefinition<"history", readonly EvidencePack[]>;
  readonly draft: NodeDefinition<"draft", Drafts>;
  readonly receipts: NodeDefinition<"receipts", ProvenDrafts>;
  readonly entry: NodeDefinition<"entry", Entries>;
}

/**
 * The nodes that every graph has that roasts, whatever assigns and whatever becomes of the entries.
 * Each stage that touches the world outside, or text from it, is a process that is given one kind of
 * secret, or none; what decides without touching anything runs in process.
 */
export function roastStages(
  assign: NodeDefinition<"assign", Assignment>,
  settings: StageSettings,
): RoastStages {
  const slots = defineNode({
    id: "slots",
    needs: [assign],
    run: ({ inputs }) => inputs.assign.slots,
  });
  const candidates = defineFanOut({
    id: "candidates",
    forEach: slots,
    key: slotName,
    ...readingProcess,
    // What cannot be read of one slot, or of one candidate, must not keep the others waiting.
    continueOnError: true,
    run: moduleTask<typeof candidatesStage>({ ...stageModule("candidates"), input: settings }),
  });
  const shortlist = defineNode({
    id: "shortlist",
    needs: [candidates],
    run: ({ inputs }) => inputs.candidates.flatMap(({ found }) => found),
  });
  const evidence = defineFanOut({
    id: "evidence",
    forEach: shortlist,
    // One number may have been merged more than once: a second part, or the same again after a revert.
    key: nameCandidate,
    ...readingProcess,
    continueOnError: true,
    run: moduleTask<typeof evidenceStage>(stageModule("evidence")),
  });
  const docket = defineNode({
    id: "docket",
    needs: [assign, candidates, evidence],
    run: ({ inputs: { assign: assignment, candidates, evidence: examined } }) =>
      orderRoasts({ assignment, candidates, examined }),
  });
  const chosen = defineNode({
    id: "chosen",
    needs: [shortlist, docket],
    run: ({ inputs }) => findChosen(inputs.shortlist, inputs.docket),
  });
  const history = defineFanOut({
    id: "history",
    forEach: chosen,
    key: nameCandidate,
    ...readingProcess,
    // A roast can be written without it; it then knows less.
    continueOnError: true,
    run: moduleTask<typeof historyStage>(stageModule("history")),
  });
  const draft = defineNode({
    id: "draft",
    needs: [docket, history],
    ...writingProcess(settings.asking),
    // Nothing that differs from run to run is among its inputs, so that the same order finds the
    // same draft.
    cache: { version: settings.version },
    run: moduleTask<typeof draftStage>(stageModule("draft")),
  });
  const receipts = defineNode({
    id: "receipts",
    needs: [draft],
    ...secretlessProcess,
    run: moduleTask<typeof receiptsStage>(stageModule("receipts")),
  });
  const entry = defineNode({
    id: "entry",
    needs: [assign, receipts],
    ...secretlessProcess,
    run: moduleTask<typeof entryStage>({ ...stageModule("entry"), input: settings }),
  });
  return {
    slots,
    candidates,
    shortlist,
    evidence,
    docket,
    chosen,
    history,
    draft,
    receipts,
    entry,
  };
}

function nameCandidate({ repository, candidate: { number, mergeCommit } }: FoundCandidate): string {
  const request = number === undefined ? "" : `#${number}`;
  return `${repository.name}${request}@${mergeCommit.slice(0, 12)}`;
}

/** Where a stage's function is, in a file of its name: sources run as `.ts`, a built package as `.js`. */
export function stageModule(stage: string): { readonly module: URL; readonly export: string } {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const module = new URL(`./stages/${stage}-stage.${extension}`, import.meta.url);
  return { module, export: `${stage}Stage` };
}

/** Which slots the children of the fan-outs are for. */
export function slotsOfChildren({
  slots = [],
  shortlist = [],
  chosen = [],
}: {
  readonly slots?: readonly AssignedSlot[];
  readonly shortlist?: readonly FoundCandidate[];
  readonly chosen?: readonly FoundCandidate[];
}): SlotsOfChildren {
  return {
    candidates: slots.map(({ slot }) => slot.number),
    evidence: shortlist.map(({ assigned }) => assigned.slot.number),
    history: chosen.map(({ assigned }) => assigned.slot.number),
  };
}
