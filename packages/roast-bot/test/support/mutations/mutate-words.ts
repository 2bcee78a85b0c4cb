import type { Sentence } from "@mea-culpa/formats";
import type { ProvenRoast } from "../proven-roasts/proven-roasts.ts";
import { listSentences, replaceSentence } from "./map-sentences.ts";
import type { Mutation } from "./mutation.ts";

/** Absolutes and denials put into sentences that state something. */
export function mutateWords({ roast }: ProvenRoast): readonly Mutation[] {
  return listSentences(roast).flatMap((sentence, number) =>
    sentence.cites.length === 0
      ? []
      : strengthened(sentence).map(({ kind, text }): Mutation => {
          const changed = { ...sentence, text };
          return {
            kind,
            what: text,
            roast: replaceSentence(roast, number, changed),
            visible: true,
          };
        }),
  );
}

/** Changes outside of what is cited, so that the cites still stand in the sentence. */
function strengthened({ text, cites }: Sentence): readonly { kind: string; text: string }[] {
  const end = /[.!?]?$/.exec(text)?.index ?? text.length;
  const first = cites
    .map((cite) => text.indexOf(cite.text))
    .filter((at) => at > 0 && !/[“`*]/.test(text[at - 1] ?? ""))
    .toSorted((one, other) => one - other)[0];
  const ending = ["every time", "before anybody else", "without tests", "in production"];
  return [
    ...ending.map((words) => ({
      kind: "absolute or fact added",
      text: `${text.slice(0, end)} ${words}${text.slice(end)}`,
    })),
    ...(first === undefined || text[first - 1] !== " "
      ? []
      : ["never", "not", "always", "only"].map((word) => ({
          kind: "negation or absolute added",
          text: `${text.slice(0, first)}${word} ${text.slice(first)}`,
        }))),
  ];
}
