import type { Cite, Exhibit, Sentence } from "@mea-culpa/formats";
import { timeFields } from "../case/exhibit-fields.ts";
import { isLogged, readLog } from "../case/logged.ts";
import { citedBy, findGround } from "./cited-exhibits.ts";
import { listNames } from "./people.ts";
import { findClause } from "./proofs/find-clause.ts";
import { findSides } from "./proofs/find-sides.ts";
import { nounBehind } from "./proofs/noun-behind.ts";
import { nounsFor } from "./proofs/prove-figure.ts";
import { findAll, findCalled } from "./proofs/prove-order.ts";
import { readMoment } from "./proofs/prove-time.ts";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { contentWords } from "./tokens/plain-words.ts";
import { readWords } from "./tokens/read-words.ts";
import { stemWord } from "./words/inflect.ts";
import { isUnitNoun, listNouns } from "./words/unit-nouns.ts";

/** The sentence that is completed, with what is known of its place. */
export type Scope = ProveSentenceOptions & { readonly sentence: Sentence };

/** Finds cites that could prove a claim, the likeliest first. */
export type FindCandidates = (token: ClaimToken, scope: Scope) => readonly Cite[];

export function proves(cite: Cite, token: ClaimToken, { sentence, ...options }: Scope): boolean {
  const { text } = sentence;
  // What else is named beside a number says what it is of.
  const others: readonly Cite["kind"][] =
    cite.kind === "order" ? ["figure", "time", "argued"] : ["figure", "time"];
  const named = sentence.cites.filter(({ kind }) => !others.includes(kind));
  const { cites, unproven } = proveSentence({ text, cites: [...named, cite] }, options);
  const isOpen = unproven.some(({ start, kind }) => start === token.start && kind === token.kind);
  return cites.at(-1)?.proof.kind === "proven" && !isOpen;
}

/** Exhibits in which a quote, a name or code stands: of those that the sentence rests on, else of any. */
export function findNamed(token: ClaimToken, scope: Scope): readonly Cite[] {
  if (token.kind !== "quote" && token.kind !== "code" && token.kind !== "name") return [];
  const { sentence, index } = scope;
  const text = sentence.text.slice(token.start, token.end);
  const cited = findCited(sentence.cites, scope);
  // Who names somebody has to say from where.
  const isPerson = listNames(index).has(token.text.toLowerCase());
  const kinds = token.kind === "quote" ? (["quote", "name"] as const) : (["name"] as const);
  // What is called by its whole path is that file, before any whose path ends so.
  const isWhole = (each: Exhibit): boolean => "path" in each && each.path === token.text;
  const places = [cited, isPerson ? [] : index.pack.exhibits].flatMap((some) =>
    some.toSorted((one, other) => Number(isWhole(other)) - Number(isWhole(one))),
  );
  return [...new Set(places)].flatMap(({ id }) =>
    kinds.map((kind) => ({ kind, text, exhibit: id })),
  );
}

/** “The first commit adds 46 lines, the second takes eleven back”: the commits of those places. */
export function findPlaced(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { text, cites } = scope.sentence;
  const log = readLog(scope.index.pack);
  const number = findAll(token, text);
  const end = number?.value?.[0] === log.length ? number.end : token.end;
  const isFirst = /^first$/i.test(token.text);
  const place = /^last$/i.test(token.text) ? log.length : isFirst ? 1 : token.value?.[0];
  const commit = log[(token.kind === "number" ? 0 : (place ?? 0)) - 1];
  if (commit === undefined || !/\b(?:the|its|this|that) $/i.test(text.slice(0, token.start)))
    return [];
  const behind = text.slice(end);
  // “The third and the fifth are alike”, from these two, and “The third, ...” in the remark on it.
  const rested = findCited(cites, scope);
  const isCommit =
    end > token.end ||
    (token.kind === "ordinal" &&
      rested.includes(commit) &&
      rested.every(isLogged) &&
      /^(?: (?:and|or|is|are|has|have|says?|reads?) |[,.;:—]|$)/.test(behind)) ||
    /^ (?:listed )?commit\b/.test(behind) ||
    (/^(?: (?:one|entry))?,? (?:(?:is|was|reads|says|is called|was called) )?“/.test(behind) &&
      log.some((each) => findCalled(text)(each) !== undefined)) ||
    (/^\W*\w+ commits\b|\bthe \w+ commit\b/i.test(text) && /^(?: [a-z]+s\b|[,.]|$)/.test(behind));
  if (!isCommit) return [];
  return [{ kind: "order", text: findStretch(token, text, end), exhibits: [commit.id] }];
}

/** Figures, moments and orders that a number, a time or a word of order could say. */
export function findTold(token: ClaimToken, scope: Scope): readonly Cite[] {
  const text = findStretch(token, scope.sentence.text);
  switch (token.kind) {
    case "number":
    case "ordinal":
      return [...spansFor(token, scope), ...figuresFor(token, scope)];
    case "time": {
      // “24 December” is one date.
      const [day = ""] = /\d{1,2} $/.exec(scope.sentence.text.slice(0, token.start)) ?? [];
      const date = day + text;
      return findDated(token, scope).flatMap((exhibit) =>
        timeFields(exhibit).map((field) => ({
          kind: "time",
          text: date,
          exhibit: exhibit.id,
          field,
        })),
      );
    }
    case "order": {
      const exhibits = findDated(token, scope);
      const sides = findSides(token, { sentence: scope.sentence.text, exhibits });
      if (sides === undefined) return [];
      return [{ kind: "order", text, exhibits: [sides.earlier.id, sides.later.id] }];
    }
    default:
      return [];
  }
}

/** The words of a claim, with as many before them as tell it from the same words further ahead. */
function findStretch({ start, end }: ClaimToken, text: string, to: number = end): string {
  let from = start;
  while (from > 0 && text.indexOf(text.slice(from, to)) < from) {
    from = text.lastIndexOf(" ", from - 2) + 1;
  }
  return text.slice(from, to);
}

/**
 * Figures of the number, said with what it counts, that are of something the sentence cites or of the
 * whole. A number that stands alone counts what another one of its sentence does, if all such figures
 * are of the same.
 */
function figuresFor(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { sentence, index } = scope;
  const { text, cites } = sentence;
  const cited = new Set(findCited(cites, scope).map(({ id }) => id));
  const words = new Set(readWords(text).map(({ lower }) => lower));
  const stems = new Set([...words].map(stemWord));
  const near = index.pack.figures.filter(({ id, label }) => {
    const ground = findGround(id, index);
    if (ground.includes("pr") || ground.some((each) => cited.has(each))) return true;
    // “The tests by 35”: of all tests, whichever they are.
    const [head = ""] = id.split(".", 1);
    return (
      !index.exhibits.has(head) &&
      contentWords(label).some(
        (word) => (!isUnitNoun(word) || word === "tests") && stems.has(stemWord(word)),
      )
    );
  });
  const said = near.flatMap((figure): readonly Cite[] => {
    const noun = nounBehind(token, text, nounsFor(figure));
    // Only a share or a factor says by itself what it is.
    const isShare = token.form !== "plain" && token.form !== undefined;
    if (noun.kind !== "known" && !isShare) return [];
    const end = noun.kind === "known" ? noun.end : token.end;
    return [{ kind: "figure", text: findStretch(token, text, end), figure: figure.id }];
  });
  if (said.length > 0 || token.kind !== "number") return said;
  const isAll = /\ball $/i.test(text.slice(0, token.start));
  const alone = near.filter(({ id, unit }) => {
    const cite: Cite = { kind: "figure", text: findStretch(token, text), figure: id };
    const isMeant = listNouns(unit).some((noun) => words.has(noun));
    return (isMeant || (isAll && /^\w+\.count$/.test(id))) && proves(cite, token, scope);
  });
  // The one whose label the sentence speaks of, before one that only has the same number.
  const named = Map.groupBy(
    alone,
    ({ label }) => contentWords(label).filter((word) => words.has(word)).length,
  );
  const likely = named.get(Math.max(...named.keys())) ?? [];
  // In a remark that of its commit, before that of the whole.
  const own = likely.filter(({ id }) => findGround(id, index).join() === scope.behind);
  const likeliest = own.length > 0 ? own : likely;
  const covers = likeliest.map((figure) => findGround(figure.id, index).toSorted().join());
  return new Set(covers).size === 1
    ? likeliest.map(({ id }) => ({ kind: "figure", text: findStretch(token, text), figure: id }))
    : [];
}

/** “Two hours later” of two of the commits and reviews that the sentence cites, each pair in its order. */
function spansFor(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { behind, since, sentence } = scope;
  const { text } = sentence;
  const [unit] = passing.exec(text.slice(token.end)) ?? [];
  if (unit === undefined) return [];
  const isDistance = / commits?\b/.test(unit);
  const rank = (each: Exhibit): number =>
    isDistance && isLogged(each) ? each.position : Date.parse(readMoment(each) ?? "");
  const dated = findDated(token, scope)
    .filter((each) => !Number.isNaN(rank(each)))
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id }) => id);
  const own = behind === undefined ? dated : [behind];
  const shown =
    since === undefined || /\b(?:earlier|before)$/.test(unit)
      ? []
      : own.map((each) => [since, each]);
  const pairs = dated.flatMap((first, at) => dated.slice(at + 1).map((last) => [first, last]));
  const stretch = findStretch(token, text, token.end + unit.length);
  return [...shown, ...pairs].map((exhibits) => ({ kind: "order", text: stretch, exhibits }));
}

const passing =
  /^(?:[ -](?:second|minute|hour|day|week)s?(?: later| earlier| younger| older)?| commits? (?:later|earlier|after|before))\b/;

/** The dated exhibits that a claim may be about: those named in its clause, or else all cited ones. */
function findDated({ start }: ClaimToken, scope: Scope): readonly Exhibit[] {
  const { sentence, index } = scope;
  const clause = findClause({ start }, { sentence: sentence.text, apart: [] });
  const named = sentence.cites.filter(
    ({ kind, text }) =>
      (kind === "quote" || kind === "name") &&
      sentence.text.slice(clause.start, clause.end).includes(text),
  );
  const own = findCited(named, { index }).filter(isDated);
  const cited = findCited(sentence.cites, scope).filter(isDated);
  // What was merged is the pull request, where nothing else is spoken of.
  const isMerge = cited.length === 0 && /\bmerged\b/.test(sentence.text);
  const all = isMerge ? index.pack.exhibits.filter(({ kind }) => kind === "pull-request") : cited;
  return own.length > 0 ? [...new Set([...own, ...all])] : all;
}

function isDated(exhibit: Exhibit): boolean {
  return isLogged(exhibit) || readMoment(exhibit) !== undefined;
}

/** What cites rest on, and the commit behind which their sentence stands. */
function findCited(
  cites: readonly Cite[],
  { index, behind }: ProveSentenceOptions,
): readonly Exhibit[] {
  const ids = cites.flatMap((cite) => citedBy(cite, index));
  return [...new Set([...ids, ...(behind === undefined ? [] : [behind])])].flatMap(
    (id) => index.exhibits.get(id) ?? [],
  );
}
