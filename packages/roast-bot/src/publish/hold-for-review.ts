import type { ForgeAddress, WaitingRoast } from "@mea-culpa/formats";
import type { RunProblem } from "../audit/dev-log-state.ts";
import { reviewBranch } from "../audit/waiting-roasts.ts";
import { ForgeError } from "../forges/forge.ts";
import { openProposals, type Proposals } from "../forges/proposals.ts";
import { withoutCredentials } from "../git/git-error.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { slotKey } from "../ledger/ledger-state.ts";
import type { HeldRoast } from "./plan-review.ts";
import { bringReviewBranch, type ReviewBranchOptions } from "./review-branch.ts";
import { reviewText } from "./review-words.ts";

export interface HoldOptions extends Omit<ReviewBranchOptions, "roasts"> {
  readonly hold: readonly HeldRoast[];
  /** Whether each is to have a pull request. */
  readonly isProposed: boolean;
  /** Where that is opened; absent where nobody knows what serves the dev log. */
  readonly forge: ForgeAddress | undefined;
  /** The promise's. */
  readonly zone: string;
  /** The push token: it may open pull requests, too. */
  readonly token: string | undefined;
}

/** How roasts wait from here on. */
export interface Held {
  /** By promise and slot: see `slotKey`. */
  readonly waits: ReadonlyMap<string, WaitingRoast>;
  readonly problems: readonly RunProblem[];
}

/**
 * Sees to it that what is to wait does: on one branch of the bot's own and, if so wished, in one pull
 * request, which is kept up to date. All of it may be done again at any time: what is there is found
 * again. What fails costs neither the heartbeat nor what waits already.
 */
export async function holdForReview(options: HoldOptions): Promise<Held> {
  const { hold, isProposed, clone, token, signal } = options;
  const problems: RunProblem[] = [];
  const fail = (message: string): void => {
    const slots = hold.map(({ slot }) => slot);
    problems.push({ stage: "publish", message: toPublicWords(message, token), slots });
  };
  if (hold.length === 0) {
    const { kind } = await bringReviewBranch({ ...options, roasts: [], isNeeded: false });
    // Not every forge closes what has lost its branch.
    if (kind === "removed" && isProposed) {
      await attempt(fail, () => openOwnProposals(options).close(reviewBranch));
    }
    return { waits: new Map(), problems };
  }
  const proposals = isProposed ? await attempt(fail, () => openOwnProposals(options)) : undefined;
  const held: HeldRoast[] = [];
  for (const each of hold) {
    const waits =
      proposals === undefined ? each.waits : await attempt(fail, () => look(each.waits));
    held.push({ ...each, waits: waits ?? each.waits });
  }
  const open = held.flatMap(({ roast, waits }) =>
    roast === undefined || waits.state === "closed" ? [] : [{ roast, waits }],
  );
  const brought = await bringReviewBranch({
    ...options,
    roasts: open.map(({ roast }) => roast),
  });
  if (brought.kind === "refused") {
    fail(brought.reason);
    // Roasts that are on the branch already go on waiting; those that could not be put there stay
    // owed.
    return { waits: collect(held.filter(({ slot }) => !brought.missing.includes(slot))), problems };
  }
  const [first] = open;
  const proposed =
    proposals !== undefined && first !== undefined
      ? await attempt(fail, () =>
          proposals.propose({
            branch: reviewBranch,
            base: clone.branch,
            ...reviewText(
              open.map(({ roast, waits: { until } }) => ({ roast, until })),
              options.zone,
            ),
          }),
        )
      : undefined;
  signal?.throwIfAborted();
  return {
    waits: collect(
      held.map((each) =>
        proposed !== undefined && each.roast !== undefined && each.waits.state === "open"
          ? { ...each, waits: { ...each.waits, where: proposed.url } }
          : each,
      ),
    ),
    problems,
  };

  /** What somebody has done with the pull request since. */
  async function look(waits: WaitingRoast): Promise<WaitingRoast> {
    const number = Number(/\/(\d+)$/.exec(waits.where)?.[1] ?? Number.NaN);
    if (proposals === undefined || Number.isNaN(number)) return waits;
    const found = await proposals.read(number);
    if (found?.state === "merged") {
      fail(`${waits.where} was merged, and ${waits.entry} is not on the branch as it waited`);
    }
    return { ...waits, state: found?.state === "closed" ? "closed" : "open" };
  }
}

/** @throws {ForgeError} where pull requests are wished for and can't be had. */
function openOwnProposals({ forge, token, signal, clock }: HoldOptions): Proposals {
  if (forge === undefined) {
    throw new ForgeError(
      "NOT_FOUND",
      "a pull request needs a forge, and the dev log's address names none that is known: say which serves it in roast-bot.yaml (`forge: gitea`), or write `publish: push`",
    );
  }
  return openProposals(forge, {
    ...(token !== undefined && { token }),
    ...(signal && { signal }),
    ...(clock && { clock }),
  });
}

/**
 * Heartbeat and ledger are public, and a forge may repeat what it was asked with: no secret is left
 * in.
 */
function toPublicWords(message: string, token: string | undefined): string {
  const [line = ""] = message.split("\n");
  const known = token ? line.replaceAll(token, "***") : line;
  return redactSecrets(withoutCredentials(known)).slice(0, longestReason);
}

/** Characters. */
const longestReason = 300;

/** Asks the forge; a refusal becomes a problem of the run and stops nothing. */
async function attempt<Value>(
  fail: (message: string) => void,
  ask: () => Value | Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    fail(error.message);
    return undefined;
  }
}

function collect(held: readonly HeldRoast[]): ReadonlyMap<string, WaitingRoast> {
  return new Map(held.map(({ promise, slot, waits }) => [slotKey(promise, slot), waits]));
}
