import { readSentences, standsAlone } from "../../charges/log/testimony.ts";
import type { Facts } from "../facts.ts";
import { quoted } from "../piece.ts";
import { type Aside, emphasised } from "./aside.ts";

/** What the author’s own sentences say beside what they say. */
export const diffWords: readonly Aside[] = [
  byVoice({
    key: "sigh",
    says: /^(?:unfortunately|sadly|alas)\b/i,
    archetype: "The Sigh",
    lines: [
      "sighs, and was merged all the same: {said.sigh}",
      "sighs, and was merged all the same: {heard.sigh}",
    ],
  }),
];

/** In characters: a verdict is short. */
const longestVoice = 130;

/** By a whole sentence of the description, or of a commit’s message, and a word of it. */
function byVoice({ says, ...told }: Omit<Aside, "find"> & { readonly says: RegExp }): Aside {
  const findSentence = ({ pullRequest, log }: Facts) => {
    const own = [
      ...(pullRequest ? [{ id: pullRequest.id, body: pullRequest.body }] : []),
      ...log
        .filter(({ byOthers = false }) => !byOthers)
        .map(({ id, text, subject }) => ({ id, body: text.slice(subject.length) })),
    ];
    for (const { id, body } of own) {
      const sentence = readSentences(body).find(
        (each) => says.test(each) && each.length <= longestVoice && standsAlone(each),
      );
      if (sentence !== undefined) return { id, sentence };
    }
    return undefined;
  };
  return {
    ...told,
    find: (facts) => {
      const found = findSentence(facts);
      return found && quoted(found.sentence, found.id);
    },
    findWord: (facts) => {
      const found = findSentence(facts);
      return found && emphasised(says.exec(found.sentence)?.[0].trim() ?? "", found.id);
    },
  };
}
