import type { DoctorReport, ExaminedEntry } from "@mea-culpa/formats";
import type { DevLogEntry, Whose } from "../../dev-log/dev-log-entry.ts";
import type { OwedSlot } from "../../audit/judge-terms.ts";
import type { DevLog } from "../../dev-log/open-dev-log.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { promiseId } from "../../ledger/promise-id.ts";
import type { DoctorFacts } from "./doctor-facts.ts";
import { findProblems } from "./find-problems.ts";

/** Explains every entry, and says what the configuration lacks. */
export function makeDoctorReport(options: {
  devLog: DevLog;
  promise: DevLogPromise;
  facts: DoctorFacts;
  /** Every slot that is over, by the terms of its deadline. */
  owed: readonly OwedSlot[];
}): DoctorReport {
  const { devLog, promise, facts, owed } = options;
  const { entries } = facts.reading;
  const current = promiseId(promise);
  const proofs = new Map(
    owed.flatMap(({ slot: { number: slot }, promiseId: of, entries: proving }) =>
      proving.map(({ entry: { path }, stretch }) => {
        const isEarlier = of !== current;
        return [path, { slot, stretch, isEarlier }] as const;
      }),
    ),
  );
  const shorts = new Map(
    owed.flatMap((slot) =>
      slot.short.map(({ entry: { path }, words }) => [path, { slot, words }] as const),
    ),
  );
  return {
    dev_log: {
      location: devLog.location,
      kind: devLog.kind,
      branch: devLog.branch.ref,
      tip: devLog.branch.tip,
      generator: promise.generator,
      entries: promise.paths.entries,
    },
    entries: entries.map(examined),
    findings: findProblems({ promise, facts }),
  };

  function examined(entry: DevLogEntry): ExaminedEntry {
    const proof = proofs.get(entry.path);
    const stretch = proof?.stretch ?? entry.stretches.at(-1);
    return {
      path: entry.path,
      title: entry.title,
      state: entry.state,
      whose: entry.whose.kind,
      keeps: proof?.slot ?? null,
      because: explainEntry(entry, { kept: proof, short: shorts.get(entry.path) }),
      public_at: stretch?.from ?? null,
      withdrawn_at: stretch?.until ?? null,
      front_matter_date: entry.frontMatterDate?.written ?? null,
      author_date: stretch?.authorDate ?? null,
      committer_date: stretch?.committerDate ?? null,
    };
  }
}

/** Why an entry counts or does not, in a sentence: the slot that it keeps, or was too short for. */
function explainEntry(
  entry: DevLogEntry,
  {
    kept,
    short,
  }: {
    readonly kept: { readonly slot: number; readonly isEarlier: boolean } | undefined;
    readonly short: { readonly slot: OwedSlot; readonly words: number } | undefined;
  },
): string {
  const whose = explainWhose(entry.whose);
  if (entry.whose.kind === "other" && entry.whose.doubt !== undefined) return whose;
  if (entry.whose.kind !== "author") return `${whose}; never counts`;
  if (entry.translationOf !== undefined) {
    return `${whose}; translates ${entry.translationOf}; never counts`;
  }
  if (kept !== undefined) {
    return `${whose}; keeps slot ${kept.slot}${kept.isEarlier ? " of the terms before" : ""}`;
  }
  if (short !== undefined) {
    const { slot, minimumWords } = short.slot;
    return `${whose}; had ${countWord(short.words)} when slot ${slot.number} closed, of ${minimumWords} that were promised`;
  }
  const [first] = entry.stretches;
  if (first !== undefined) {
    return first.until === undefined
      ? `${whose}; became public before the promise began or in no slot that is over`
      : `${whose}; was withdrawn before a slot closed over it`;
  }
  return `${whose}; ${stateWords[entry.state]}`;
}

function countWord(words: number): string {
  return words === 1 ? "1 word" : `${words} words`;
}

/** How it was told whose an entry is. */
function explainWhose(whose: Whose): string {
  switch (whose.kind) {
    case "author":
      return `${authorGrounds[whose.through]} (${whose.name})`;
    case "bot":
      return `roast-bot's own, by its ${whose.because}`;
    case "other":
      if (whose.doubt !== undefined) return `whose it is can't be told: ${whose.doubt}`;
      return whose.through === "front-matter"
        ? `by somebody else, as its front matter says (${whose.names.join(", ")})`
        : `names no author, and was committed by somebody else (${whose.names.join(", ")})`;
  }
}

const authorGrounds = {
  "front-matter": "by the promise's owner, as its front matter says",
  commit: "names no author, and was committed by the promise's owner",
  site: "names no author, and the site names the promise's owner as its author",
} as const;

const stateWords: Readonly<Record<DevLogEntry["state"], string>> = {
  public: "is dated after the present on the branch",
  draft: "is a draft",
  future: "is dated in the future, and the site hides it until then",
  expired: "had expired when it came",
  deleted: "was deleted without ever having been public",
  unrendered: "is never rendered as a page, or is empty",
  unreadable: "cannot be read",
};
