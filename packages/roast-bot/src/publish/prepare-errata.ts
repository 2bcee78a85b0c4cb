import type { ErratumRecord, PublishedFile, RecordedPenance } from "@mea-culpa/formats";
import type { DevLogState } from "../audit/dev-log-state.ts";
import { sha256 } from "../digest.ts";
import { type Erratum, renderErratum } from "../entry/render-erratum.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import type { Settlement } from "../ledger/settle-slots.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/** Corrections on their way into a commit, and those that are of no roast. */
export interface PreparedErrata {
  readonly errata: readonly { readonly record: ErratumRecord; readonly file: PublishedFile }[];
  /** For the user. */
  readonly notes: readonly string[];
}

/**
 * The corrections that are not published yet: of each roast whose slot was not broken after all, and
 * those that the promise's owner has written into `roast-bot.yaml`. A roast is never taken back.
 */
export function prepareErrata(
  state: DevLogState,
  {
    settlements,
    siteFiles,
    at,
  }: {
    readonly settlements: readonly Settlement[];
    readonly siteFiles: SiteFiles;
    readonly at: string;
  },
): PreparedErrata {
  const { promise, ledger } = state;
  const { generator, paths, zone, entry: keys } = promise;
  const taken = new Set(siteFiles.paths);
  const known = new Set(ledger.errata.map(({ roast, says }) => `${roast}\n${says}`));
  const errata: { record: ErratumRecord; file: PublishedFile }[] = [];
  const notes: string[] = [];
  const add = (of: string, erratum: Erratum): void => {
    const { slot, roast, says } = erratum;
    if (known.has(`${roast.path}\n${says}`)) return;
    known.add(`${roast.path}\n${says}`);
    const site = { generator, siteFiles, entryFolder: paths.entries, zone, date: at };
    const { name, markdown } = renderErratum(erratum, { ...site, ...(keys && { keys }) });
    const path = findFree(`${paths.entries}/${name}`, taken);
    taken.add(path);
    const record: ErratumRecord = {
      kind: "erratum",
      at,
      promise: of,
      slot,
      roast: roast.path,
      entry: path,
      sha256: sha256(markdown),
      says,
    };
    errata.push({ record, file: { path, content: markdown } });
  };

  for (const { promise: of, slot, penance, verdict } of findWronged(state, settlements)) {
    const roast = { path: penance.entry, title: penance.title };
    // A roast gets one erratum of the bot's own, even if the bot would word it otherwise today.
    if (ledger.errata.some(({ roast: path, says }) => path === roast.path && isOwn(says))) continue;
    add(of, { slot, roast, says: ownWords[verdict] });
  }
  for (const { roast: path, says } of promise.errata) {
    const settled = [...ledger.slots.values()].find(
      ({ penance }) => penance?.kind === "roasted" && penance.entry === path,
    );
    if (settled?.penance?.kind !== "roasted") {
      notes.push(`\`errata\` names ${path}, which is no roast that the ledger knows.`);
      continue;
    }
    const { promise: of, slot } = settled.record;
    const roast = { path, title: settled.penance.title };
    add(of, { slot, roast, says: redactSecrets(says.trim()), by: promise.who.handle });
  }
  return { errata, notes };
}

const ownWords = {
  kept: "The promise was kept. This roast was published because the entry was not counted, and it should have been: the roast is wrong.",
  excused:
    "The slot was excused. This roast was published because the pause was not counted, and it should have been: the roast is wrong.",
} as const;

function isOwn(says: string): boolean {
  return Object.values(ownWords).some((words) => words === says);
}

interface Wronged {
  readonly promise: string;
  readonly slot: number;
  readonly verdict: keyof typeof ownWords;
  readonly penance: Extract<RecordedPenance, { readonly kind: "roasted" }>;
}

/** Slots that were roasted and were not broken, by the ledger or by what this run finds. */
function findWronged(state: DevLogState, settlements: readonly Settlement[]): readonly Wronged[] {
  const recorded = [...state.ledger.slots.values()].flatMap(
    ({ record: { promise, slot, verdict }, penance }): Wronged[] =>
      verdict !== "broken" && penance?.kind === "roasted"
        ? [{ promise, slot, verdict, penance }]
        : [],
  );
  const found = settlements.flatMap(({ promise, decisions }) =>
    decisions.flatMap((decision): Wronged[] => {
      if (decision.kind !== "settle" || decision.penance?.kind !== "roasted") return [];
      const { verdict, slot } = decision.judged;
      if (verdict === "broken") return [];
      return [{ promise, slot: slot.number, verdict, penance: decision.penance }];
    }),
  );
  return [...recorded, ...found];
}

function findFree(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    if (!taken.has(path)) return path;
  }
}
