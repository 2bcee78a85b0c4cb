import type { Exhibit, Roast, SentenceClass, Statement } from "@mea-culpa/formats";
import { argueShown } from "../../../src/referee/argue-shown.ts";
import { hearRoast } from "../../../src/referee/hear-roast.ts";
import type { Referee } from "../../../src/referee/referee.ts";
import { makeCanaries } from "../../../src/receipts/argued/make-canaries.ts";
import { checkSentence } from "../../../src/receipts/check-sentence.ts";
import { classifySentence } from "../../../src/receipts/classify-sentence.ts";
import type { Finding } from "../../../src/receipts/finding.ts";
import { indexPack } from "../../../src/receipts/pack-index.ts";
import { shown } from "../hearings.ts";
import type { CorpusCase, LabelledSentence } from "./read-cases.ts";

/** What becomes of a labelled sentence. */
export interface Judgement {
  readonly labelled: LabelledSentence;
  /** How it would be published; absent where it would not be. */
  readonly published?: SentenceClass;
  readonly findings: readonly Finding[];
}

/** Has every sentence of a case judged as one of a roast of its own. */
export async function judgeCase(
  { pack, sentences, recorded }: CorpusCase,
  referee?: Referee,
): Promise<readonly Judgement[]> {
  const [take] = recorded.takes;
  if (take === undefined) throw new Error("a case has no roast");
  const own = [...new Map(sentences.map((each) => [each.sentence.text, each])).values()];
  const roast: Roast = {
    ...take,
    sections: [
      {
        heading: { text: "All of it", cites: [] },
        blocks: own.map(({ sentence }) => ({ kind: "paragraph", sentences: [sentence] })),
      },
    ],
  };
  const hearing = referee && (await hearRoast({ roast, pack, referee })).hearing;
  const argued = hearing === undefined ? roast : argueShown(roast, pack, hearing);
  const index = indexPack(pack, hearing);
  return own.map((labelled, at): Judgement => {
    const block = argued.sections[0]?.blocks[at];
    const [sentence = labelled.sentence] = block?.kind === "paragraph" ? block.sentences : [];
    const place = `sections[0].blocks[${at}].sentences[0]`;
    const findings = checkSentence(sentence, { place, index });
    if (findings.length > 0) return { labelled, findings };
    return { labelled, findings, published: classifySentence(sentence, { index }) };
  });
}

/** A referee that answers as it is recorded for a case. */
export function recordedReferee({ pack, sentences }: CorpusCase): Referee {
  const answers = new Map(sentences.map(({ sentence, statements }) => [sentence.text, statements]));
  return refereeBy((sentence) => answers.get(sentence) ?? [], pack);
}

/** The worst referee that passes its trial: it finds everything shown, by words that stand there. */
export function flatteringReferee({ pack, sentences }: CorpusCase): Referee {
  const exhibits = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const cited = new Map(
    sentences.map(({ sentence }) => {
      const argued = sentence.cites.find(({ kind }) => kind === "argued");
      const [id = ""] = argued?.kind === "argued" ? argued.exhibits : [];
      return [sentence.text, exhibits.get(id)];
    }),
  );
  return refereeBy((sentence) => {
    const exhibit = cited.get(sentence);
    return exhibit === undefined ? [] : [flatter(sentence, exhibit)];
  }, pack);
}

function flatter(sentence: string, { id, text }: Exhibit): Statement {
  return shown(sentence, id, text.split("\n")[0] ?? "");
}

function refereeBy(
  answer: (sentence: string) => readonly Statement[],
  pack: CorpusCase["pack"],
): Referee {
  const canaries = makeCanaries(pack);
  return {
    name: "recorded:by-hand",
    characters: 24_000,
    judge: ({ sentences }) =>
      Promise.resolve({
        kind: "answered",
        statements: sentences.map(({ sentence }) => {
          const canary = canaries.find(({ text }) => text === sentence);
          if (canary === undefined) return answer(sentence);
          const [id = ""] = canary.exhibits;
          if (canary.isTrue) return [shown(sentence, id, /“([^”]+)”/.exec(sentence)?.[1] ?? "")];
          return [{ text: sentence, verdict: "not-shown", proofs: [] }];
        }),
      }),
  };
}
