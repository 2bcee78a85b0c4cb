import { isDeepStrictEqual } from "node:util";
import type { EvidencePack, Receipts, VerificationFinding } from "@mea-culpa/formats";
import { checkRoast } from "../../receipts/check-roast.ts";
import { classifySentence } from "../../receipts/classify-sentence.ts";
import { makeReceipts } from "../../receipts/make-receipts.ts";
import { indexPack } from "../../receipts/pack-index.ts";
import { proveSentence } from "../../receipts/prove-sentence.ts";
import { listSentences } from "../../receipts/walk-roast.ts";
import { findTemplates } from "../../entry/entry-front-matter.ts";
import { stripMarks, renderBody } from "../../entry/render-entry.ts";
import type { ReadEntry } from "../../entry/read-entry.ts";
import { proofWords } from "./proof-words.ts";
import type { FilePlace, Verification } from "./verification.ts";

/**
 * Proves an entry by its receipts: the roast in them is proven again from the pack, its receipts
 * are made again and compared, and the entry must say that roast and nothing else.
 */
export function verifyByReceipts(
  entry: ReadEntry,
  { pack, receipts }: { readonly pack: EvidencePack; readonly receipts: Receipts },
): Verification {
  const { roast, hearing } = receipts;
  const placeOf = (text: string): FilePlace => findPlace(text, entry);
  const unproven = checkRoast(roast, pack, hearing).map(
    ({ code, place, text, message }): VerificationFinding => ({
      layer: "receipts",
      code,
      ...placeOf(text),
      text,
      message: `${place}: ${message}`,
    }),
  );
  const index = indexPack(pack, hearing);
  const sentences = listSentences(roast, index);
  const counts = { proven: 0, licensed: 0, argued: 0, figure: 0 };
  const free = [roast.verdict.archetype];
  for (const { sentence, ...rest } of sentences) {
    counts[classifySentence(sentence, { index, free, ...rest })] += 1;
  }
  const claims = sentences.flatMap(({ sentence, ...rest }) =>
    proveSentence(sentence, { index, free, ...rest }).cites.flatMap(({ cite, proof }) =>
      proof.kind === "proven"
        ? [
            {
              class:
                cite.kind === "licensed" || cite.kind === "argued"
                  ? cite.kind
                  : ("proven" as const),
              ...placeOf(sentence.text),
              text: cite.text,
              proof: proofWords(cite, index),
            },
          ]
        : [],
    ),
  );
  return {
    sentences: counts,
    claims,
    findings: [...unproven, ...differences(entry, { pack, receipts })],
  };
}

function differences(
  entry: ReadEntry,
  { pack, receipts }: { readonly pack: EvidencePack; readonly receipts: Receipts },
): readonly VerificationFinding[] {
  const { frontMatter, body, linesBefore } = entry;
  const { roast } = receipts;
  const findings: VerificationFinding[] = [];
  const differs = (at: FilePlace, text: string, message: string): void => {
    findings.push({ layer: "receipts", code: "receipts-differ", ...at, text, message });
  };
  const top = { line: 1, column: 1 };
  const made = makeReceipts(roast, pack, receipts.hearing);
  // Receipts of the second format are those of the third in which nobody argues.
  const isOld = receipts.schema === "mea-culpa/receipts/2" && receipts.hearing === undefined;
  if (!isDeepStrictEqual(isOld ? { ...made, schema: receipts.schema } : made, receipts)) {
    differs(top, receipts.subject, "the receipts are not the ones that this evidence gives");
  }
  if (frontMatter.title !== stripMarks(roast.title.text)) {
    differs(
      top,
      frontMatter.title,
      `the receipts have the title “${stripMarks(roast.title.text)}”`,
    );
  }
  if (frontMatter.description !== stripMarks(roast.description.text)) {
    differs(top, frontMatter.description, "the receipts have another description");
  }
  const { evidence, receipts: path } = frontMatter.roast_bot;
  const rendered = renderBody(roast, {
    pack,
    paths: { evidence, receipts: path },
    templates: findTemplates(frontMatter.roast_bot),
  });
  if (rendered.kind === "refused") {
    for (const reason of rendered.reasons) differs(top, "", reason);
    return findings;
  }
  const written = body.trim().split("\n");
  const proven = rendered.body.trim().split("\n");
  const blankLines = body.length - body.trimStart().length;
  for (let line = 0; line < Math.max(written.length, proven.length); line += 1) {
    const [here = "", there = ""] = [written[line], proven[line]];
    if (here === there) continue;
    const column = Array.from(here).findIndex((character, at) => character !== there[at]) + 1;
    const at = { line: linesBefore + blankLines + line + 1, column: Math.max(1, column) };
    differs(at, here, there === "" ? "no receipt has this" : `the receipts have: ${there}`);
    // One line too many shifts all the others; the first difference is the one to look at.
    if (written.length !== proven.length) break;
  }
  return findings;
}

/** Where a text stands in the entry's file: the line that holds its beginning. */
export function findPlace(text: string, { body, linesBefore }: ReadEntry): FilePlace {
  // Marks are written in other ways than they are read; between them the text stands as it is.
  const [stretch = ""] = text
    .split(/[`“”*_\\]/)
    .map((part) => part.trim())
    .toSorted((one, other) => other.length - one.length);
  const at = stretch === "" ? -1 : body.indexOf(stretch);
  if (at === -1) return { line: 1, column: 1 };
  const before = body.slice(0, at).split("\n");
  return { line: linesBefore + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
