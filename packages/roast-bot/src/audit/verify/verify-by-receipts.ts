import {
  currentReceipts,
  type EvidencePack,
  type ObjectionCode,
  type Receipts,
  type VerificationFinding,
} from "@mea-culpa/formats";
import { isDeepStrictEqual } from "node:util";
import { countWords } from "../../dev-log/count-words.ts";
import { type EntryKeys, fillEntryKeys } from "../../entry/entry-keys.ts";
import { findTemplates } from "../../entry/entry-front-matter.ts";
import type { ReadEntry } from "../../entry/read-entry.ts";
import { renderBody, stripMarks } from "../../entry/render-entry.ts";
import { checkRoast } from "../../receipts/check-roast.ts";
import { completeRoast } from "../../receipts/complete-cites.ts";
import { makeReceipts } from "../../receipts/make-receipts.ts";
import { indexPack } from "../../receipts/pack-index.ts";
import { classifySentence, proveSentence } from "../../receipts/prove-sentence.ts";
import { listSentences } from "../../receipts/walk-roast.ts";
import { proofWords } from "./proof-words.ts";
import type { FilePlace, Verification } from "./verification.ts";

/** What an entry is proven by. */
interface Proof {
  readonly pack: EvidencePack;
  readonly receipts: Receipts;
  /** What its site demands of the front matter; `undefined` where that is held against the ledger. */
  readonly siteKeys: EntryKeys | undefined;
}

/**
 * Proves an entry by its receipts: the roast in them is proven again from the pack, its receipts
 * are made again and compared, and the entry must say that roast and nothing else. Of an older
 * format the rules are gone by which a sentence was published that says more than its cites: these
 * are proven again, and the rest is told as unheard.
 */
export function verifyByReceipts(
  entry: ReadEntry,
  { pack, receipts, siteKeys }: Proof,
): Verification {
  const { roast, hearing, schema } = receipts;
  const isOld = schema !== currentReceipts;
  const index = indexPack(pack, hearing);
  const free = [roast.verdict.archetype];
  const sentences = listSentences(roast, index).map(({ sentence, place, ...rest }) => {
    const options = { index, free, ...rest };
    const { cites } = proveSentence(sentence, options);
    return { sentence, place, cites, kind: classifySentence(sentence, options) };
  });
  // Without its line nobody knows what a sentence lets its numbers count.
  const lineless = new Set(
    sentences.flatMap(({ place, cites }) =>
      cites.some(({ cite, proof }) => cite.kind === "licensed" && proof.kind === "refuted")
        ? [place]
        : [],
    ),
  );
  // What older versions took from the exhibits that a sentence is argued from is cited today.
  const found = checkRoast(isOld ? completeRoast(roast, pack) : roast, pack, hearing);
  const { unheard = [], unproven = [] } = Object.groupBy(found, ({ code, place }) =>
    isOld && (judged.has(code) || (lineless.has(place) && ofLines.has(code)))
      ? "unheard"
      : "unproven",
  );
  const placeOf = (text: string): FilePlace => findPlace(text, entry);
  const reasons = new Map(unheard.map(({ place, message }) => [place, message]));
  const counts = { proven: 0, licensed: 0, argued: 0, figure: 0, unheard: 0 };
  for (const { place, kind } of sentences) counts[reasons.has(place) ? "unheard" : kind] += 1;
  const claims = sentences.flatMap(({ sentence, cites }) =>
    cites.flatMap(({ cite, proof }) =>
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
  const differing = findDifferences(entry, { pack, receipts, siteKeys });
  // The last line is the version's own; an older one had other words for it.
  const closing = isOld ? differing.filter(({ line }) => line === findLastLine(entry)) : [];
  return {
    sentences: counts,
    claims,
    findings: [
      ...unproven.map(({ code, place, text, message }) => ({
        layer: "receipts" as const,
        code,
        ...placeOf(text),
        text,
        message: `${place}: ${message}`,
      })),
      ...differing.filter((each) => !closing.includes(each)),
    ],
    unheard: [
      ...sentences.flatMap(({ sentence: { text }, place }) => {
        const reason = reasons.get(place);
        return reason === undefined ? [] : [{ ...placeOf(text), text, reason }];
      }),
      ...closing.map(({ line, column, text, message: reason }) => ({
        line,
        column,
        text,
        reason,
      })),
    ],
  };
}

function findLastLine({ body, linesBefore }: ReadEntry): number {
  return linesBefore + body.trimEnd().split("\n").length;
}

/** What a finding has that no exhibit denies: a rule of another day may have let it pass. */
const judged: ReadonlySet<ObjectionCode> = new Set<ObjectionCode>([
  "not-shown",
  "claim-without-proof",
  "impossible-claim",
  "subject-cut-short",
  "number-without-proof",
]);

/** What a line may say of a number, and nobody else. */
const ofLines: ReadonlySet<ObjectionCode> = new Set<ObjectionCode>([
  "unit-differs",
  "order-differs",
]);

function findDifferences(
  entry: ReadEntry,
  { pack, receipts, siteKeys }: Proof,
): readonly VerificationFinding[] {
  const { frontMatter, body, linesBefore } = entry;
  const { roast } = receipts;
  const findings: VerificationFinding[] = [];
  const differs = (at: FilePlace, text: string, message: string): void => {
    findings.push({ layer: "receipts", code: "receipts-differ", ...at, text, message });
  };
  const top = { line: 1, column: 1 };
  const { schema, hearing } = receipts;
  if (!isDeepStrictEqual({ ...makeReceipts(roast, pack, hearing), schema }, receipts)) {
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
  if (siteKeys !== undefined) {
    for (const [key, text] of findOtherWords(entry, siteKeys)) {
      differs(
        top,
        text,
        `\`${key}\`: no receipt has this, and no \`entry\` of a \`roast-bot.yaml\` above; whether its site demands it \`verify --dev-log\` tells`,
      );
    }
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

/** Fewer words say nothing of anybody: a site's category, layout or tag. */
const fewestWords = 4;

/** What else the front matter has to say to readers, beside what it repeats of title and description. */
function findOtherWords(
  { frontMatter, values }: ReadEntry,
  siteKeys: EntryKeys,
): readonly (readonly [string, string])[] {
  const { title, description, roast_bot } = frontMatter;
  const [date = "", author = ""] = [values["date"], values["author"]].map((value) =>
    listTexts(value).join(),
  );
  const { slot } = roast_bot;
  const demanded = fillEntryKeys(
    {},
    {
      keys: siteKeys,
      entry: {
        title,
        description,
        date,
        author,
        tags: [],
        ...(slot !== undefined && { slot }),
      },
    },
  );
  const others = Object.entries(values).filter(
    ([key]) => !["title", "description", "roast_bot"].includes(key),
  );
  return others.flatMap(([key, value]) =>
    listTexts(value)
      .filter((text) => text !== title && text !== description && countWords(text) >= fewestWords)
      .filter((text) => !listTexts(demanded[key]).includes(text))
      .map((text) => [key, text] as const),
  );
}

function listTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listTexts) : [];
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
