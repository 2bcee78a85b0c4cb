import type { Cite, EvidencePack, Roast, Sentence } from "@mea-culpa/formats";
import type { ProvenRoast } from "../proven-roasts/proven-roasts.ts";
import { listSentences, replaceSentence } from "./map-sentences.ts";
import { changeNumbers, exchangeWords, garble, startsWithNumber } from "./mutate-text.ts";
import type { Mutation } from "./mutation.ts";

/** Every untruth that can be made of a roast by changing what one of its cites proves. */
export function mutateCites({ roast, pack }: ProvenRoast): readonly Mutation[] {
  return listSentences(roast).flatMap((sentence, number) =>
    sentence.cites.flatMap((cite, which) => [
      ...retellings(cite, pack).flatMap(({ kind, text }) =>
        retell({ roast, sentence, number, which }, { kind, text }),
      ),
      ...renamings({ sentence, cite }, pack).map((other): Mutation => ({
        kind: "of what",
        what: `“${sentence.text}” says it of ${other.text}`,
        roast: replaceSentence(roast, number, {
          text: sentence.text.replace(cite.text, other.text),
          cites: sentence.cites.map((one, at) => (at === which ? other : one)),
        }),
        visible: true,
      })),
      ...redirections(cite, pack).map((other): Mutation => ({
        kind: "cite redirected",
        what: `“${cite.text}” is said to be proven by ${JSON.stringify(other)}`,
        roast: replaceSentence(roast, number, {
          ...sentence,
          cites: sentence.cites.map((one, at) => (at === which ? other : one)),
        }),
        visible: false,
      })),
    ]),
  );
}

interface Place {
  readonly roast: Roast;
  readonly sentence: Sentence;
  readonly number: number;
  readonly which: number;
}

interface Retelling {
  readonly kind: string;
  readonly text: string;
}

/** The same sentence with other words where the cite was, and the cite drawn along. */
function retell(
  { roast, sentence, number, which }: Place,
  { kind, text }: Retelling,
): readonly Mutation[] {
  const cite = sentence.cites[which];
  if (cite === undefined || text === cite.text) return [];
  const cites = sentence.cites.map((one) =>
    one.text.includes(cite.text) ? { ...one, text: one.text.replace(cite.text, text) } : one,
  );
  const changed = { text: sentence.text.replace(cite.text, text), cites };
  return [
    {
      kind,
      what: `“${sentence.text}” says “${text}”`,
      roast: replaceSentence(roast, number, changed),
      visible: true,
    },
  ];
}

function retellings(cite: Cite, pack: EvidencePack): readonly Retelling[] {
  const { text } = cite;
  switch (cite.kind) {
    case "figure":
      return [
        ...as("number", changeNumbers(text)),
        ...as("unit", exchangeWords(text, "unit")),
        ...as("factor", exchangeWords(text, "factor")),
        ...as("comparison", exchangeWords(text, "comparison")),
        ...(startsWithNumber(text) ? as("hedge", [`nearly ${text}`, `over ${text}`]) : []),
      ];
    case "quote":
    case "name": {
      const { letter, word, cut } = garble(text);
      const exhibit = pack.exhibits.find(({ id }) => id === cite.exhibit);
      // Part of a longer text is a quote of it still; only subjects and titles are whole or nothing.
      const isWhole = exhibit?.kind === "commit" || exhibit?.kind === "pull-request";
      const isPath = /\/.*\.\w+/.test(text);
      return [
        ...as(`${cite.kind} letter`, [letter]),
        ...(word === undefined ? [] : as(`${cite.kind} word`, [word])),
        ...(cite.kind === "quote" && isWhole && cut !== undefined ? as("quote cut", [cut]) : []),
        ...(isPath ? as("path", [text.replace("/", "/old/"), text.replace(/\.\w+/, ".rs")]) : []),
        ...(/#\d+/.test(text) ? as("name number", changeNumbers(text)) : []),
      ];
    }
    case "time": {
      const clock = /(\d\d):(\d\d)/.exec(text);
      const minute = String((Number(clock?.[2] ?? 0) + 7) % 60).padStart(2, "0");
      return [
        ...as("time", exchangeWords(text, "time")),
        ...(clock === null ? [] : as("time", [text.replace(/(\d\d):\d\d/, `$1:${minute}`)])),
      ];
    }
    case "order":
      return as("order word", exchangeWords(text, "order"));
    case "licensed":
      return as("licence", [
        text.replace(/[.!?]?$/, " in production$&"),
        text.replace(/\b(?:is|are)\b/, "$& not"),
        text.replace(/\b\w{5,}\b/, "customers"),
      ]);
    case "argued":
      return as("argument", [
        text.replace(/[.!?]?$/, " in production$&"),
        text.replace(/\b(?:is|are)\b/, "$& not"),
      ]);
    case "link":
      return [];
  }
}

function as(kind: string, texts: readonly string[]): readonly Retelling[] {
  return texts.map((text) => ({ kind, text }));
}

/** Another file or commit in the place of one whose lines or files a sentence counts. */
function renamings(
  { sentence, cite }: { readonly sentence: Sentence; readonly cite: Cite },
  { exhibits, figures }: EvidencePack,
): readonly Cite[] {
  if (cite.kind !== "quote" && cite.kind !== "name") return [];
  const own = exhibits.find(({ id }) => id === cite.exhibit);
  const cited = new Set(
    sentence.cites.flatMap((one) => (one.kind === "figure" ? [one.figure] : [])),
  );
  const isCounted = figures.some(
    ({ id, unit, formula }) =>
      cited.has(id) &&
      (unit === "line" || unit === "file") &&
      formula.of.some((operand) => operand.startsWith(`${own?.id}.`)),
  );
  if (!isCounted) return [];
  return exhibits.flatMap((other): readonly Cite[] => {
    if (other.id === own?.id || other.text === own?.text) return [];
    if (other.kind === "file" && own?.kind === "file") {
      return [{ kind: "name", text: `\`${other.path}\``, exhibit: other.id }];
    }
    return other.kind === "commit" && own?.kind === "commit"
      ? [{ kind: "quote", text: `“${other.subject}”`, exhibit: other.id }]
      : [];
  });
}

/** Cites of the same kind that point to what does not prove the text, by a look at plain text only. */
function redirections(cite: Cite, pack: EvidencePack): readonly Cite[] {
  switch (cite.kind) {
    case "figure": {
      const own = pack.figures.find(({ id }) => id === cite.figure);
      return pack.figures
        .filter(({ value }) => own !== undefined && Math.abs(value) !== Math.abs(own.value))
        .slice(0, 2)
        .map(({ id }) => ({ ...cite, figure: id }));
    }
    case "quote":
    case "name":
    case "link": {
      const words = cite.text.replace(/[“”`*]|.*#/g, "");
      return pack.exhibits
        .filter((exhibit) => !JSON.stringify(exhibit).toLowerCase().includes(words.toLowerCase()))
        .slice(0, 2)
        .map(({ id }) => ({ ...cite, exhibit: id }));
    }
    case "time":
      return [
        { ...cite, exhibit: "nowhere" },
        { ...cite, field: "birthday" },
      ];
    case "order":
      return [
        { ...cite, exhibits: [] },
        { ...cite, exhibits: cite.exhibits.length > 1 ? cite.exhibits.toReversed() : ["c2"] },
      ];
    case "licensed":
      return [
        { ...cite, charge: "no-such-charge" },
        { ...cite, line: "It leaks the passwords of customers." },
      ];
    case "argued":
      return [{ ...cite, exhibits: ["nowhere"] }];
  }
}
