import type { EvidencePack, Exhibit, Statement } from "@mea-culpa/formats";
import { makeCanaries } from "../../src/receipts/argued/believe-hearing.ts";
import { shown } from "../receipts/hearings.ts";
import type { Behaviour } from "../writers/model/model-server.ts";

type Judge = (sentence: string) => readonly Statement[] | undefined;

/** Answers a referee's question sentence by sentence; of one without statements nothing is said. */
export function ruleOn(body: object, judge: Judge): Behaviour {
  const rulings = sentencesIn(body).flatMap((sentence, at) => {
    const statements = judge(sentence);
    return statements === undefined ? [] : [{ sentence: at + 1, statements }];
  });
  return { kind: "says", text: JSON.stringify({ rulings }) };
}

/** What a careful referee says of a pack's canaries, and somebody else of all other sentences. */
export function recognisingCanaries(pack: EvidencePack, judge: Judge): Judge {
  const canaries = makeCanaries(pack);
  return (sentence) => {
    const canary = canaries.find(({ text }) => text === sentence);
    if (canary === undefined) return judge(sentence);
    const [exhibit = ""] = canary.exhibits;
    const words = /“([^”]+)”/.exec(sentence)?.[1] ?? "";
    if (canary.isTrue) return [shown(sentence, exhibit, words)];
    return [{ text: sentence, verdict: "not-shown", proofs: [] }];
  };
}

/** The sentences that a referee was asked about, in their order; none of another question. */
export function sentencesIn(body: object): readonly string[] {
  const sentences: readonly { readonly sentence: string }[] = fencedIn(body, "sentences");
  return sentences.map(({ sentence }) => sentence);
}

/** The exhibits that a referee was shown. */
export function exhibitsIn(body: object): readonly Pick<Exhibit, "id" | "text">[] {
  return fencedIn(body, "exhibits");
}

function fencedIn(body: object, fence: string) {
  const pattern = new RegExp(`<${fence}>\\n(.*)\\n</${fence}>`, "s");
  const [json] = textsIn(body).flatMap((text) => pattern.exec(text)?.[1] ?? []);
  return json === undefined ? [] : JSON.parse(json);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
