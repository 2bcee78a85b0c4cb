import type { EvidencePack, VerificationFinding } from "@mea-culpa/formats";
import { checkArchetype } from "../../receipts/check-archetype.ts";
import { isWholeLinesOf } from "../../receipts/check-block.ts";
import { findDisorder } from "../../receipts/check-story-order.ts";
import { orderProvenByLog } from "../../receipts/order-proven-by-log.ts";
import { indexPack, type PackIndex } from "../../receipts/pack-index.ts";
import { scanMarks } from "../../receipts/tokens/scan-marks.ts";
import { unreachable } from "../../unreachable.ts";
import { closingLine } from "../../entry/roast-to-tree.ts";
import type { ReadEntry } from "../../entry/read-entry.ts";
import { type Passage, readPassages } from "./passages.ts";
import type { FilePlace, Verification } from "./verification.ts";
import { verifyText } from "./verify-text.ts";

/** Proves an entry's claims by the pack alone: each of them has to find a proof in it. */
export function verifyBySemantics(entry: ReadEntry, pack: EvidencePack): Verification {
  const index = indexPack(pack);
  const passages = readPassages(entry);
  const archetypes = passages.flatMap((passage) =>
    passage.kind === "verdict" ? [passage.archetype] : [],
  );
  const scope: Scope = { index, entry, passages, free: archetypes };
  const heads = [entry.frontMatter.title, entry.frontMatter.description].map((text) =>
    verifyText({ text, links: [], placeOf: () => ({ line: 1, column: 1 }) }, scope),
  );
  const results = [...heads, ...passages.map((passage) => verifyPassage(passage, scope))];
  return {
    claims: results.flatMap(({ claims }) => claims),
    findings: [
      ...results.flatMap(({ findings }) => findings),
      ...disorderIn(passages, index),
      ...missingParts(scope),
    ],
  };
}

interface Scope {
  readonly index: PackIndex;
  readonly entry: ReadEntry;
  readonly passages: readonly Passage[];
  readonly free: readonly string[];
}

function verifyPassage(passage: Passage, scope: Scope): Verification {
  const { index, entry } = scope;
  switch (passage.kind) {
    case "heading":
    case "paragraph":
      return verifyText(passage, scope);
    case "verdict": {
      const said = verifyText(passage, scope);
      const wrong = checkArchetype(passage.archetype).map(({ text, message }) =>
        finding({ code: "claim-without-proof", text, message }, passage.placeOf(0)),
      );
      return { ...said, findings: [...said.findings, ...wrong] };
    }
    case "log-item":
      return verifyLogItem(passage, scope);
    case "exhibit":
      return index.pack.exhibits.some(({ text }) => isWholeLinesOf(passage.text, text))
        ? proven(passage.text, "whole lines of an exhibit", passage.placeOf(0))
        : refused("quote-not-in-exhibit", "no exhibit has these lines", passage);
    case "closing": {
      const { evidence, receipts } = entry.frontMatter.roast_bot;
      return passage.text === closingLine(index.pack, { evidence, receipts })
        ? proven(passage.text, "made from the pack's slot", passage.placeOf(0))
        : refused("claim-without-proof", "the evidence gives another closing", passage);
    }
    default:
      return unreachable(passage);
  }
}

function verifyLogItem(
  passage: Extract<Passage, { kind: "log-item" }>,
  scope: Scope,
): Verification {
  const { index, passages } = scope;
  const at = passage.placeOf(-1);
  const commit = index.pack.exhibits.find(
    (exhibit) => exhibit.kind === "commit" && exhibit.subject === passage.subject,
  );
  if (commit === undefined) {
    const message = "no commit of the pull request has this subject";
    return refused("subject-cut-short", message, { ...passage, text: passage.subject });
  }
  const log = passages.filter(({ kind }) => kind === "log-item");
  const number = log.indexOf(passage);
  const items = log.map((item, at) => ({ exhibit: at === number ? commit.id : item.text }));
  const remark = verifyText(passage, {
    ...scope,
    provenOrder: orderProvenByLog(items, number, index),
  });
  const subject = {
    ...at,
    text: `“${passage.subject}”`,
    proof: `commit ${commit.id}, its whole subject`,
  };
  return { claims: [subject, ...remark.claims], findings: remark.findings };
}

/** Commit subjects that a section tells out of order; sections are what headings part. */
function disorderIn(
  passages: readonly Passage[],
  index: PackIndex,
): readonly VerificationFinding[] {
  const sections: Passage[][] = [[]];
  for (const passage of passages) {
    if (passage.kind === "heading") sections.push([]);
    sections.at(-1)?.push(passage);
  }
  return sections.flatMap((section) =>
    [...findDisorder(section.flatMap(quotesIn), index), ...findRepeats(section, index)].map(
      (found) => finding({ code: "order-differs", ...found }, section[0]?.placeOf(0)),
    ),
  );
}

/** A log tells each commit once: the same subject twice needs two commits that have it. */
function findRepeats(
  section: readonly Passage[],
  { pack }: PackIndex,
): readonly { readonly text: string; readonly message: string }[] {
  const told = section.flatMap((passage) => (passage.kind === "log-item" ? [passage.subject] : []));
  return [...new Set(told)]
    .filter((subject) => {
      const commits = pack.exhibits.filter(
        (exhibit) => exhibit.kind === "commit" && exhibit.subject === subject,
      );
      return told.filter((other) => other === subject).length > commits.length;
    })
    .map((text) => ({ text, message: "the log tells this commit more often than it was made" }));
}

function quotesIn(passage: Passage): readonly string[] {
  const own = passage.kind === "log-item" ? [passage.subject] : [];
  if (passage.kind === "exhibit") return [];
  return [
    ...own,
    ...scanMarks(passage.text).flatMap(({ kind, inner }) => (kind === "quote" ? [inner] : [])),
  ];
}

function missingParts({ passages }: Scope): readonly VerificationFinding[] {
  const required = ["verdict", "closing"] as const;
  return required
    .filter((kind) => passages.filter((passage) => passage.kind === kind).length !== 1)
    .map((kind) =>
      finding(
        { code: "mark-up-not-allowed", text: kind, message: `a roast has exactly one ${kind}` },
        passages.at(-1)?.placeOf(0),
      ),
    );
}

function proven(text: string, proof: string, at: FilePlace): Verification {
  return { claims: [{ ...at, text, proof }], findings: [] };
}

function refused(
  code: VerificationFinding["code"],
  message: string,
  passage: Passage,
): Verification {
  return {
    claims: [],
    findings: [finding({ code, text: passage.text, message }, passage.placeOf(0))],
  };
}

function finding(
  found: Pick<VerificationFinding, "code" | "text" | "message">,
  at: FilePlace = { line: 1, column: 1 },
): VerificationFinding {
  return { layer: "semantics", ...found, line: at.line, column: at.column };
}
