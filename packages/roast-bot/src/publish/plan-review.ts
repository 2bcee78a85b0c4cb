import type { WaitingRoast } from "@mea-culpa/formats";
import type { DevLogState } from "../audit/dev-log-state.ts";
import { digestRoast, reviewBranch, type RoastInReview } from "../audit/waiting-roasts.ts";
import { sha256 } from "../digest.ts";
import { slotKey } from "../ledger/ledger-state.ts";
import type { Settlement } from "../ledger/settle-slots.ts";
import { findWaits } from "../ledger/waiting.ts";
import type { PreparedRoast } from "./commit-message.ts";

/** A roast that is to wait, or waits, for its review. */
export interface HeldRoast extends Pick<RoastInReview, "promise" | "slot" | "waits"> {
  /** Absent where it no longer stands on its branch as it was put there. */
  readonly roast?: PreparedRoast;
}

/** Which roasts go onto the dev log's branch now, and which wait beside it. */
export interface ReviewPlan {
  readonly publish: readonly PreparedRoast[];
  readonly hold: readonly HeldRoast[];
}

/**
 * Decides what becomes of the finished roasts: pure. Those whose waiting is over are published as they
 * waited; a new one waits where the dev log wants its roasts merged, or lets them wait for a time.
 */
export function planReview(options: {
  readonly state: DevLogState;
  readonly settlements: readonly Settlement[];
  readonly prepared: readonly PreparedRoast[];
  /** The run's clock, ISO 8601 UTC. */
  readonly now: string;
}): ReviewPlan {
  const { state, settlements, prepared, now } = options;
  const { grace, publish: way } = state.promise;
  const isReviewed = way === "pull-request" || grace !== undefined;
  const finished = new Map([...prepared, ...state.inReview.map(toPrepared)].map(byKey));
  const publish: PreparedRoast[] = [];
  const hold: HeldRoast[] = [];
  for (const { promise, decisions } of settlements) {
    for (const decision of decisions) {
      const { number } = decision.judged.slot;
      const key = slotKey(promise, number);
      const roast = finished.get(key);
      if (decision.kind === "wait") {
        const { waits } = decision;
        hold.push({ promise, slot: number, waits, ...(roast !== undefined && { roast }) });
        continue;
      }
      if (decision.kind !== "roast" || roast === undefined) continue;
      if (state.ledger.roastedSubjects.has(roast.subject)) continue;
      const hasWaited = findWaits(state.ledger.slots.get(key)?.penance) !== undefined;
      if (isReviewed && !hasWaited) {
        hold.push({ promise, slot: number, waits: beginToWait(roast, { grace, now }), roast });
      } else publish.push(roast);
    }
  }
  return { publish, hold };
}

function byKey(roast: PreparedRoast): readonly [string, PreparedRoast] {
  return [slotKey(roast.promise, roast.slot), roast];
}

function toPrepared(found: DevLogState["inReview"][number]): PreparedRoast {
  const { promise, slot, waits, writer, entry, evidence, receipts } = found;
  const { title, subject } = waits;
  return { promise, slot, title, writer, subject, entry, evidence, receipts };
}

/** The time runs from when its author can first read it, not from the deadline that was missed. */
function beginToWait(
  roast: PreparedRoast,
  { grace, now }: { readonly grace: number | undefined; readonly now: string },
): WaitingRoast {
  const { entry, title, subject, evidence } = roast;
  const end = grace === undefined ? undefined : new Date(Date.parse(now) + grace * 1000);
  return {
    where: reviewBranch,
    state: "open",
    until: end === undefined ? null : end.toISOString().replace(".000Z", "Z"),
    entry: entry.path,
    title,
    subject,
    evidence: sha256(evidence.content),
    digest: digestRoast(roast),
  };
}
