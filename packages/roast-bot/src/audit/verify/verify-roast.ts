import type { EvidencePack, Receipts, VerificationFinding } from "@mea-culpa/formats";
import { checkPack } from "../../receipts/check-pack.ts";
import { findObjections } from "../../entry/check-tree.ts";
import type { EntryKeys } from "../../entry/entry-keys.ts";
import { findTemplates } from "../../entry/entry-front-matter.ts";
import { readEntry, type ReadEntry } from "../../entry/read-entry.ts";
import { sealBody } from "../../entry/render-entry.ts";
import { verifyByReceipts } from "./verify-by-receipts.ts";
import type { Verification } from "./verification.ts";

export interface VerifyRoastOptions {
  /** The entry's file as it was published. */
  readonly markdown: string;
  readonly pack: EvidencePack;
  /** SHA-256 of the evidence pack's text, to be compared with what the entry names. */
  readonly evidenceSha256?: string;
  readonly receipts?: Receipts;
  /** What the site demands of its front matter, where no ledger tells; absent where one does. */
  readonly siteKeys?: EntryKeys;
}

/**
 * Proves a published roast again, from nothing but its text, the evidence and its receipts: its
 * form, its seal, then every claim. Without receipts nobody has said what proves what, and nothing
 * is called proven.
 */
export function verifyRoast(options: VerifyRoastOptions): Verification {
  const { markdown, pack, receipts, siteKeys } = options;
  const reading = readEntry(markdown);
  if (reading.kind === "unreadable") {
    const { line, column, message } = reading;
    const finding = {
      layer: "form",
      code: "not-a-roast",
      line,
      column,
      text: "",
      message,
    } as const;
    return { ...nothing, findings: [finding] };
  }
  const { entry } = reading;
  const proven =
    receipts === undefined
      ? withoutReceipts
      : verifyByReceipts(entry, { pack, receipts, siteKeys });
  return {
    ...proven,
    findings: [
      ...formFindings(entry, pack),
      ...markFindings(entry, options),
      ...packFindings(pack),
      ...proven.findings,
    ],
  };
}

const nothing: Omit<Verification, "findings"> = {
  sentences: { proven: 0, licensed: 0, argued: 0, figure: 0, unheard: 0 },
  claims: [],
  unheard: [],
};

const withoutReceipts: Verification = {
  ...nothing,
  findings: [
    {
      layer: "receipts",
      code: "receipts-missing",
      line: 1,
      column: 1,
      text: "",
      message: "there are no receipts: nobody has said what proves these sentences",
    },
  ],
};

function formFindings(entry: ReadEntry, pack: EvidencePack): readonly VerificationFinding[] {
  const urls = new Set(pack.exhibits.flatMap(({ url }) => (url === undefined ? [] : [url])));
  const templates = findTemplates(entry.frontMatter.roast_bot);
  return findObjections(entry.tree, { urls, templates }).map(({ message, text, at }) => ({
    layer: "form",
    code: message.includes("address") ? "link-not-an-exhibit" : "mark-up-not-allowed",
    line: entry.linesBefore + (at?.line ?? 1),
    column: at?.column ?? 1,
    text,
    message,
  }));
}

function markFindings(
  { body, frontMatter }: ReadEntry,
  { pack, evidenceSha256 }: VerifyRoastOptions,
): readonly VerificationFinding[] {
  const mark = frontMatter.roast_bot;
  const at = { line: 1, column: 1 };
  const findings: VerificationFinding[] = [];
  const seal = sealBody(body);
  if (seal !== mark.body_sha256) {
    const message = `the body has the SHA-256 ${seal}: it is not the one that was sealed`;
    findings.push({ layer: "seal", code: "seal-broken", ...at, text: mark.body_sha256, message });
  }
  const differs = (text: string, message: string): void => {
    findings.push({ layer: "evidence", code: "evidence-differs", ...at, text, message });
  };
  if (evidenceSha256 !== undefined && evidenceSha256 !== mark.evidence_sha256) {
    differs(mark.evidence_sha256, `the evidence has the SHA-256 ${evidenceSha256}`);
  }
  if (mark.subject !== pack.subject.id) {
    differs(mark.subject, `the evidence is of ${pack.subject.id}`);
  }
  if (mark.slot !== pack.slot.number) {
    differs(
      String(mark.slot ?? "no slot"),
      `the evidence is of slot ${pack.slot.number ?? "none"}`,
    );
  }
  return findings;
}

function packFindings(pack: EvidencePack): readonly VerificationFinding[] {
  return checkPack(pack).map(({ code, text, message }) => ({
    layer: "evidence",
    code,
    line: 1,
    column: 1,
    text,
    message,
  }));
}
