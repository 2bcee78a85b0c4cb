import type { EvidencePack, Exhibit, Roast, SentenceClass, Statement } from "@mea-culpa/formats";
import { makeCanaries } from "../../../src/receipts/argued/believe-hearing.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { checkSentence } from "../../../src/receipts/check-sentence.ts";
import type { Objection } from "../../../src/receipts/objection.ts";
import { indexPack } from "../../../src/receipts/pack-index.ts";
import { classifySentence } from "../../../src/receipts/prove-sentence.ts";
import { hearDraft } from "../../../src/referee/hear-roast.ts";
import type { Referee } from "../../../src/referee/referee.ts";
import { shown } from "../hearings.ts";
import type { JudgedCase } from "./read-cases.ts";
import type { LabelledSentence, Place } from "./read-sentences.ts";

/** What becomes of a labelled sentence. */
export interface Judgement {
  readonly labelled: LabelledSentence;
  /** How it would be published; absent where it would not be. */
  readonly published?: SentenceClass;
  readonly objections: readonly Objection[];
}

/** Has every sentence of a case judged as one of a roast of its own. */
export async function judgeCase(
  { pack, sentences: all, roast: take }: JudgedCase,
  referee?: Referee,
): Promise<readonly Judgement[]> {
  const sentences = all.filter(({ at }) => at === undefined);
  const elsewhere = all.flatMap(({ at, ...rest }) => (at === undefined ? [] : [{ at, ...rest }]));
  const own = [...new Map(sentences.map((each) => [each.sentence.text, each])).values()];
  const draft: Roast = {
    ...take,
    sections: [
      {
        heading: { text: "All of it", cites: [] },
        blocks: own.map(({ sentence }) => ({ kind: "paragraph", sentences: [sentence] })),
      },
    ],
  };
  const { roast: argued, hearing } = await hearDraft({ draft, pack, ...(referee && { referee }) });
  const index = indexPack(pack, hearing);
  const placed = await Promise.all(
    elsewhere.map((labelled) => judgePlaced(labelled, { pack, take, ...(referee && { referee }) })),
  );
  const spoken = own.map((labelled, at): Judgement => {
    const block = argued.sections[0]?.blocks[at];
    const [sentence = labelled.sentence] = block?.kind === "paragraph" ? block.sentences : [];
    const place = `sections[0].blocks[${at}].sentences[0]`;
    const objections = checkSentence(sentence, { place, index });
    if (objections.length > 0) return { labelled, objections };
    return { labelled, objections, published: classifySentence(sentence, { index }) };
  });
  return [...spoken, ...placed];
}

/** Judges a sentence that heads a roast or closes it. */
async function judgePlaced(
  labelled: LabelledSentence & { readonly at: Place },
  {
    pack,
    take,
    referee,
  }: { readonly pack: EvidencePack; readonly take: Roast; readonly referee?: Referee },
): Promise<Judgement> {
  const { at, sentence } = labelled;
  const [section, ...others] = take.sections;
  if (section === undefined) throw new Error("a roast has no section");
  const draft: Roast = {
    ...take,
    ...(at === "title" && { title: sentence }),
    ...(at === "description" && { description: sentence }),
    ...(at === "heading" && { sections: [{ ...section, heading: sentence }, ...others] }),
    ...(at === "verdict" && { verdict: { ...take.verdict, oneLiner: sentence } }),
  };
  const { roast, hearing } = await hearDraft({ draft, pack, ...(referee && { referee }) });
  const prefix = at === "heading" ? "sections[0].heading" : at;
  const objections = checkRoast(roast, pack, hearing).filter(({ place }) =>
    place.startsWith(prefix),
  );
  return { labelled, objections, ...(objections.length === 0 && { published: "figure" as const }) };
}

/** A referee that answers as it is recorded for a case. */
export function recordedReferee({ pack, sentences }: JudgedCase): Referee {
  const answers = new Map(sentences.map(({ sentence, statements }) => [sentence.text, statements]));
  return refereeBy((sentence) => answers.get(sentence) ?? [], pack);
}

/** The worst referee that passes its trial: it finds everything shown, by words that stand there. */
export function flatteringReferee({ pack, sentences }: JudgedCase): Referee {
  const exhibits = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const cited = new Map(
    sentences.map(({ sentence }) => {
      const argued = sentence.cites.find(({ kind }) => kind === "argued");
      const [id = ""] = argued?.kind === "argued" ? argued.exhibits : [];
      return [sentence.text, exhibits.get(id)];
    }),
  );
  return refereeBy((sentence, [shown]) => {
    const exhibit = cited.has(sentence) ? cited.get(sentence) : shown;
    return exhibit === undefined ? [] : [flatter(sentence, exhibit)];
  }, pack);
}

/** A referee that sees nothing stated in anything. */
export function dreamer(pack: EvidencePack): Referee {
  return refereeBy(() => [], pack);
}

function flatter(sentence: string, { id, text }: Exhibit): Statement {
  return shown(sentence, id, text.split("\n")[0] ?? "");
}

function refereeBy(
  answer: (sentence: string, exhibits: readonly Exhibit[]) => readonly Statement[],
  pack: EvidencePack,
): Referee {
  const canaries = makeCanaries(pack);
  return {
    name: "recorded:by-hand",
    characters: 24_000,
    judge: ({ sentences, exhibits }) =>
      Promise.resolve({
        kind: "answered",
        statements: sentences.map(({ sentence }) => {
          const canary = canaries.find(({ text }) => text === sentence);
          if (canary === undefined) return answer(sentence, exhibits);
          const [id = ""] = canary.exhibits;
          if (canary.isTrue) return [shown(sentence, id, /“([^”]+)”/.exec(sentence)?.[1] ?? "")];
          return [{ text: sentence, verdict: "not-shown", proofs: [] }];
        }),
      }),
  };
}
