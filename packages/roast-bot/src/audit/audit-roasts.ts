import type {
  AuditedRoast,
  AuditFinding,
  EvidencePack,
  RecordedPenance,
  SlotRecord,
} from "@mea-culpa/formats";
import { parseEvidencePack } from "../case/evidence-pack.ts";
import { EvidenceError } from "../change/open-repository.ts";
import { GitError } from "../git/git-error.ts";
import { isSameShortfall } from "../ledger/shortfall.ts";
import { foldName } from "../dev-log/person.ts";
import type { SourceDifference } from "../evidence/verify-pack-against-source.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { sha256 } from "../digest.ts";
import { parseReceipts } from "../receipts/parse-receipts.ts";
import type { DevLogState } from "./dev-log-state.ts";
import { readEntry } from "../entry/read-entry.ts";
import { verifyRoast } from "./verify/verify-roast.ts";
import { findFrontMatterChanges } from "./front-matter-changes.ts";
import { findHiding, findMoved, findMovedAlong } from "./hidden-entries.ts";
import { readText } from "./ledger-file.ts";
import type { Audit } from "./audit.ts";

type Roasted = Extract<RecordedPenance, { kind: "roasted" }>;

export interface AuditOptions {
  /** Measures the evidence of a roast in its repository; `undefined` where that is another one. */
  readonly measure?: (pack: EvidencePack) => Promise<readonly SourceDifference[] | undefined>;
}

/** Proves every roast of the ledger again, from its entry, its evidence and its receipts. */
export async function auditRoasts(
  state: DevLogState,
  { objects, measure }: AuditOptions & { readonly objects: CatFileBatch },
): Promise<Pick<Audit, "roasts" | "findings" | "notes">> {
  const notes: string[] = [];
  const roasts: AuditedRoast[] = [];
  const findings: AuditFinding[] = [];
  const subjects = new Map<string, number>();
  for (const { record, penance } of state.ledger.slots.values()) {
    if (penance?.kind !== "roasted") continue;
    const { slot } = record;
    const audited = await auditRoast(penance, {
      record,
      state,
      objects,
      ...(measure && { measure }),
    });
    const { claims, findings: found } = audited;
    notes.push(...audited.notes);
    roasts.push({ slot, entry: penance.entry, claims, holds: found.length === 0 });
    findings.push(...found);
    const other = subjects.get(penance.subject);
    if (other !== undefined) {
      const message = `${penance.subject} was roasted for slot ${other} already`;
      findings.push({ place: penance.entry, message });
    }
    subjects.set(penance.subject, slot);
  }
  for (const { slot, penance, isMerged } of state.published) {
    if (isMerged) {
      notes.push(`${penance.entry} was merged; the next run puts slot ${slot} on record.`);
      continue;
    }
    const message = `a commit published it for slot ${slot}, and the ledger does not know of it`;
    findings.push({ place: penance.entry, message });
  }
  findings.push(...(await auditErrata(state, objects)));
  return { roasts, findings, notes };
}

/** A correction stays where it was published, word for word. */
async function auditErrata(
  state: DevLogState,
  objects: CatFileBatch,
): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { slot, entry, sha256: digest } of state.ledger.errata) {
    const text = await readText(objects, `${state.tip}:${entry}`);
    const message =
      text === null
        ? `the erratum of slot ${slot} is gone`
        : sha256(text) === digest
          ? findHiding(entry, state)
          : "it is not the erratum that the ledger names";
    if (message !== undefined) findings.push({ place: entry, message });
  }
  return findings;
}

interface RoastAudit {
  readonly claims: number;
  readonly findings: readonly AuditFinding[];
  readonly notes: readonly string[];
}

async function auditRoast(
  { entry, subject, evidence: recorded }: Roasted,
  options: AuditOptions & {
    readonly record: SlotRecord;
    readonly state: DevLogState;
    readonly objects: CatFileBatch;
  },
): Promise<RoastAudit> {
  const { record, state, objects, measure } = options;
  const { slot } = record;
  const read = (path: string): Promise<string | null> => readText(objects, `${state.tip}:${path}`);

  const along = (await read(entry)) === null ? findMovedAlong(entry, state) : undefined;
  const place = along ?? entry;
  const markdown = await read(place);
  if (markdown === null) {
    const moved = findMoved(entry, state);
    const what = moved === undefined ? "is gone" : `was moved to ${moved}`;
    return fails(entry, `the roast of slot ${slot} ${what}`);
  }
  const reading = readEntry(markdown);
  if (reading.kind === "unreadable") {
    return fails(`${place}:${reading.line}:${reading.column}`, reading.message);
  }
  const { roast_bot: mark } = reading.entry.frontMatter;
  const [evidence, receipts] = await Promise.all([read(mark.evidence), read(mark.receipts)]);
  if (evidence === null) return fails(mark.evidence, "the evidence is gone");
  if (receipts === null) return fails(mark.receipts, "the receipts are gone");
  const findings: AuditFinding[] = [
    ...hiding(place, state),
    ...(await findFrontMatterChanges({
      entry,
      place,
      markdown,
      receipts: { path: mark.receipts, text: receipts },
      state,
      objects,
    })),
  ];
  if (recorded !== null && sha256(evidence) !== recorded) {
    findings.push({
      place: mark.evidence,
      message: "it is not the evidence that the ledger names",
    });
  }
  if (mark.slot !== slot || mark.subject !== subject) {
    findings.push({ place, message: `the ledger has it for slot ${slot} and ${subject}` });
  }
  try {
    const pack = parseEvidencePack(evidence);
    const read = parseReceipts(receipts);
    const verified = verifyRoast({
      markdown,
      pack,
      evidenceSha256: sha256(evidence),
      receipts: read,
    });
    const { unheard } = verified.sentences;
    const unproven = verified.findings.map(({ line, column, message }) => ({
      place: `${place}:${line}:${column}`,
      message,
    }));
    const measured = await measure?.(pack);
    const isElsewhere = measure !== undefined && measured === undefined;
    return {
      claims: verified.claims.length,
      findings: [
        ...findings,
        ...unproven,
        ...compareOccasion(pack, { record, state, place: mark.evidence }),
        ...(measured ?? []).map(({ exhibit, message }) => ({
          place: `${mark.evidence}: ${exhibit}`,
          message,
        })),
      ],
      notes: [
        ...(along === undefined ? [] : [`${entry} was moved, with its folder, to ${along}.`]),
        ...(isElsewhere
          ? [`${entry} was not measured again: no source that was read has ${pack.subject.id}.`]
          : []),
        ...(unheard > 0
          ? [
              `${entry} was published under the rules of ${read.schema}: ${unheard} of its sentences say more than their cites and are not checked again.`,
            ]
          : []),
      ],
    };
  } catch (error) {
    // A pack or receipts of another form: what is wrong with them is in the message. A repository
    // that can't be read is no fault of theirs.
    if (error instanceof EvidenceError || error instanceof GitError) throw error;
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return {
      claims: 0,
      findings: [...findings, { place, message: error.message }],
      notes: [],
    };
  }
}

/** Whose promise it was, and when: what no repository knows, the ledger and the promise do. */
function compareOccasion(
  { who, slot, short }: EvidencePack,
  {
    record,
    state,
    place,
  }: { readonly record: SlotRecord; readonly state: DevLogState; readonly place: string },
): readonly AuditFinding[] {
  const isSlot =
    Date.parse(slot.opens) === Date.parse(record.opens) &&
    Date.parse(slot.closes) === Date.parse(record.closes);
  const { handle } = state.promise.who;
  const isOwner = record.promise !== state.promiseId || foldName(who) === foldName(handle);
  return [
    ...(isSlot ? [] : [{ place, message: "it is of another time than the ledger has the slot" }]),
    ...(isSameShortfall(short, record.short)
      ? []
      : [{ place, message: "it tells of other entries that were too short than the ledger does" }]),
    ...(isOwner ? [] : [{ place, message: `it is of ${who}, and the promise is ${handle}'s` }]),
  ];
}

function hiding(entry: string, state: DevLogState): readonly AuditFinding[] {
  const message = findHiding(entry, state);
  return message === undefined ? [] : [{ place: entry, message }];
}

function fails(place: string, message: string): RoastAudit {
  return { claims: 0, findings: [{ place, message }], notes: [] };
}
