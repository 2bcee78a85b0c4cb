import type { NodeContext } from "@mea-culpa/engine";
import type { Receipts } from "@mea-culpa/formats";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import { checkRoast } from "../../receipts/check-roast.ts";
import { makeReceipts } from "../../receipts/make-receipts.ts";
import { slotProblem } from "../problems.ts";
import type { DraftedRoast, Drafts } from "./draft-stage.ts";

/** A roast that is proven by another process than the one that wrote it. */
export interface ProvenDraft extends DraftedRoast {
  readonly receipts: Receipts;
}

export interface ProvenDrafts {
  readonly proven: readonly ProvenDraft[];
  readonly problems: readonly RunProblem[];
}

/** Checks every draft once more, in a process that no writer has touched, and makes its receipts. */
export function receiptsStage({ inputs }: NodeContext<{ readonly draft: Drafts }>): ProvenDrafts {
  const proven: ProvenDraft[] = [];
  const problems: RunProblem[] = [...inputs.draft.problems];
  for (const draft of inputs.draft.drafts) {
    const [finding] = checkRoast(draft.roast, draft.pack, draft.hearing);
    if (finding === undefined) {
      proven.push({ ...draft, receipts: makeReceipts(draft.roast, draft.pack, draft.hearing) });
    } else {
      const message = `${draft.writer} handed over what is not proven: ${finding.place}: ${finding.message}`;
      problems.push(slotProblem("receipts", draft.pack, message));
    }
  }
  return { proven, problems };
}
