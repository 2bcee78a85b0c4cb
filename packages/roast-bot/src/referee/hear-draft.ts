import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import { completeRoast } from "../receipts/complete-cites.ts";
import { argueDraft, settleDraft } from "./argue-draft.ts";
import { type HearingOptions, hearRoast } from "./hear-roast.ts";
import type { Referee } from "./referee.ts";

/** A draft with the cites that its writer forgot, and with what a referee found shown said to be so. */
export interface HeardDraft {
  readonly roast: Roast;
  /** None where nobody was asked, or nothing had to be. */
  readonly hearing?: Hearing;
  /** Why there is no answer, where there is none. */
  readonly reasons: readonly string[];
}

/** Completes a draft and asks the referee about it, if there is one: then it is ready to be checked. */
export async function hearDraft({
  draft,
  pack,
  referee,
  ...options
}: {
  readonly draft: Roast;
  readonly pack: EvidencePack;
  readonly referee?: Referee;
} & Pick<HearingOptions, "before" | "signal">): Promise<HeardDraft> {
  const completed = completeRoast(draft, pack);
  if (referee === undefined) return { roast: completed, reasons: [] };
  const roast = argueDraft(completed, pack);
  const { hearing, reasons } = await hearRoast({ roast, pack, referee, ...options });
  if (hearing === undefined) return { roast: completed, reasons };
  return { roast: settleDraft(completed, { argued: roast, pack, hearing }), hearing, reasons };
}
