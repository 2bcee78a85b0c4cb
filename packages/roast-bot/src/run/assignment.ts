import type {
  GeneratorName,
  ModelChoice,
  Shortfall,
  WaitingRoast,
  WriterChoice,
} from "@mea-culpa/formats";
import type { PackOccasion } from "../evidence/build-evidence-pack.ts";
import { foldLedger, slotKey } from "../ledger/ledger-state.ts";
import { findWaits, goesOnWaiting } from "../ledger/waiting.ts";
import { settleAll } from "../ledger/settle-slots.ts";
import type { Author, DevLogPaths, Source } from "../promise/promise.ts";
import type { EntryKeys } from "../entry/entry-keys.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import type { UsedUp } from "../writers/writer.ts";
import type { AskingTerms, RunSettings } from "./run-settings.ts";
import type { DevLogFacts } from "./stages/read-stage.ts";

/**
 * An interval whose changes are to be roasted: a broken slot, which has a number, or one that was
 * asked for.
 */
export interface AssignedSlot {
  /** The id of the promise whose slot it is, if that is not the one in force now. */
  readonly earlierPromise?: string;
  readonly author: Author;
  readonly slot: PackOccasion["slot"];
  /** The entries that came in it and were too short; absent where there were none. */
  readonly short?: Shortfall;
  readonly sources: readonly Source[];
  /** Handles of reviewers who agreed to be named. */
  readonly reviewers?: readonly string[];
  /** This pull request and no other. */
  readonly pullRequest?: number;
}

/** All that is to be written, by whom, after what, and where it goes. */
export interface Assignment {
  /** Newest first. */
  readonly slots: readonly AssignedSlot[];
  readonly writer: WriterChoice;
  /** Who judges what a model argues; the writer's own model if absent. */
  readonly referee?: ModelChoice;
  readonly asking: AskingTerms;
  /** Ids of all subjects that were ever roasted. */
  readonly roasted: readonly string[];
  /** What earlier roasts have said, and a new one may not say again. */
  readonly usedUp: UsedUp;
  readonly generator: GeneratorName;
  /** What the site's generator goes by when an entry is written. */
  readonly siteFiles: SiteFiles;
  /** What the site demands of an entry's front matter beyond the usual. */
  readonly entryKeys?: EntryKeys;
  readonly destination: Destination;
}

/** Where entries are going to stand: it decides their paths. */
export type Destination =
  | {
      readonly kind: "dev-log";
      readonly paths: DevLogPaths;
      /** Every path that an entry must not take. */
      readonly taken: ReadonlySet<string>;
    }
  /** A folder with nothing else in it, or standard output. */
  | { readonly kind: "folder" };

/** The name of a slot's child in a fan-out. */
export function slotName({
  slot: { number },
  earlierPromise,
}: Pick<AssignedSlot, "slot" | "earlierPromise">): string {
  if (number === undefined) return "interval";
  return earlierPromise === undefined
    ? `slot-${number}`
    : `slot-${number}-of-${earlierPromise.slice(0, 8)}`;
}

/** Assigns the slots that need a roast now. Decided once more when they are published. */
export function assignSlots(
  facts: DevLogFacts,
  { at, writer, referee, asking }: Pick<RunSettings, "at" | "writer" | "referee" | "asking">,
): Assignment {
  const { promise, siteFiles, usedUp, taken } = facts;
  const ledger = foldLedger(facts.ledger);
  const judge = referee ?? promise.referee;
  const isWritten = new Set(facts.written.map(({ promise: of, slot }) => slotKey(of, slot)));
  const { sources, reviewers, generator, paths } = promise;
  return {
    slots: slotsDue(facts),
    writer: writer ?? promise.writer,
    ...(judge !== undefined && { referee: judge }),
    asking,
    roasted: [...ledger.roastedSubjects, ...listWaitingSubjects()],
    usedUp,
    generator,
    siteFiles,
    ...(promise.entry !== undefined && { entryKeys: promise.entry }),
    destination: { kind: "dev-log", paths, taken },
  };

  function isWaiting(waits: WaitingRoast): boolean {
    return goesOnWaiting(waits, { promise, now: at });
  }

  /** What is written already, though nobody can read it yet. */
  function listWaitingSubjects(): readonly string[] {
    return [...ledger.slots].flatMap(([key, { penance }]) => {
      const waits = findWaits(penance);
      if (waits === undefined) return [];
      return isWaiting(waits) || isWritten.has(key) ? [waits.subject] : [];
    });
  }

  function slotsDue({ promiseId, verdicts, earlier, published, problems }: DevLogFacts) {
    if (problems.some(({ stage }) => stage === "configuration")) return [];
    const { catchUp } = promise;
    const promises = [...earlier, { promise, promiseId, verdicts }];
    return settleAll(promises, { ledger, published, catchUp, isWaiting })
      .flatMap(({ promise: of, decisions }): AssignedSlot[] => {
        const terms = promises.find((each) => each.promiseId === of)?.promise ?? promise;
        return decisions.flatMap((decision) =>
          decision.kind === "roast" && !isWritten.has(slotKey(of, decision.judged.slot.number))
            ? [
                {
                  author: terms.who,
                  slot: { ...decision.judged.slot, zone: terms.zone },
                  ...(decision.judged.short !== undefined && { short: decision.judged.short }),
                  sources,
                  reviewers,
                  ...(of !== promiseId && { earlierPromise: of }),
                },
              ]
            : [],
        );
      })
      .toSorted((a, b) => Date.parse(b.slot.closes) - Date.parse(a.slot.closes));
  }
}
