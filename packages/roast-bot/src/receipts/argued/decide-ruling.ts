import type { Exhibit, Ruling, Statement } from "@mea-culpa/formats";
import { findClause } from "../proofs/find-clause.ts";
import { isQuotedFrom } from "../proofs/prove-quote.ts";

/** What shows an argued sentence: code and other things, or only what somebody wrote about them. */
type Basis = "code" | "testimony";

/** What a referee's answers about a sentence come to. The referee answers, code decides. */
export type Decision =
  | {
      readonly kind: "shown";
      readonly basis: Basis;
      readonly statements: readonly Statement[];
      /** The stretches of the sentence that both votes show by something else than testimony. */
      readonly byCode: readonly string[];
    }
  | { readonly kind: "states-nothing" }
  | { readonly kind: "refused"; readonly message: string };

type Votes = Pick<Ruling, "text" | "votes">;

/**
 * Decides by the answers alone, whoever gave them: both votes find every statement shown, each
 * statement is a stretch of the sentence, and each proof stands in an exhibit that was shown; or
 * both find that nothing is stated.
 */
export function decideRuling(
  { text, votes }: Votes,
  exhibits: ReadonlyMap<string, Exhibit>,
): Decision {
  const [first, second] = votes;
  if (first === undefined || second === undefined || votes.length !== 2) {
    return refused("a referee is asked twice, and this one was not");
  }
  const empty = votes.filter(({ statements }) => statements.length === 0).length;
  if (empty === votes.length) return { kind: "states-nothing" };
  if (empty > 0)
    return refused("the referee says both that it states something and that it does not");
  if (first.exhibits.length > 1 && first.exhibits.join() === second.exhibits.join()) {
    return refused("the referee saw the exhibits in one order only");
  }
  for (const { statements, exhibits: ids } of votes) {
    const shown = new Map([...exhibits].filter(([id]) => ids.includes(id)));
    const objection = statements.map((each) => findObjection(each, text, shown)).find(Boolean);
    if (objection !== undefined) return refused(objection);
  }
  const isShownByCode = ({ proofs }: Statement): boolean =>
    proofs.some(({ exhibit }) => !isTestimony(exhibits.get(exhibit)));
  // What is a part of something that code shows may have words beside it as well.
  const isByCode = (stretch: string, { statements }: Votes["votes"][number]): boolean =>
    statements.some((each) => each.text.includes(stretch) && isShownByCode(each));
  const rests = votes.flatMap((vote) => vote.statements.map((each) => isByCode(each.text, vote)));
  const stated = votes.flatMap(({ statements }) => statements.map((each) => each.text));
  return {
    kind: "shown",
    basis: rests.every(Boolean) ? "code" : "testimony",
    statements: first.statements,
    byCode: stated.filter((stretch) => votes.every((vote) => isByCode(stretch, vote))),
  };
}

/**
 * The words of a sentence that only one vote has judged: in the other they lie in no statement. What
 * both leave out is part of a picture.
 */
export function findUnjudged<Stretch extends { readonly start: number }>(
  { text, votes }: Votes,
  stretches: readonly Stretch[],
): readonly Stretch[] {
  return stretches.filter((token) => {
    const passing = countPassing(token, { text, votes });
    return passing > 0 && passing < votes.length;
  });
}

/** Whether both votes see in the clause of a claim nothing stated. */
export function isLeftOut(token: { readonly start: number }, ruling: Votes): boolean {
  return countPassing(token, ruling) === ruling.votes.length;
}

/** How many votes pass over the clause of a claim: what is stated is judged with the whole of its clause. */
function countPassing({ start }: { readonly start: number }, { text, votes }: Votes): number {
  const clause = findClause({ start }, { sentence: text, apart: [] });
  return votes.filter(({ statements }) =>
    statements.every((statement) => {
      const at = text.indexOf(statement.text);
      return at === -1 || clause.end <= at || clause.start >= at + statement.text.length;
    }),
  ).length;
}

function findObjection(
  { text: stated, verdict, proofs }: Statement,
  text: string,
  shown: ReadonlyMap<string, Exhibit>,
): string | undefined {
  if (!text.includes(stated)) return `“${stated}” is the referee’s wording, not the sentence’s`;
  if (verdict === "contradicted") {
    const [proof] = proofs;
    const by = proof === undefined ? "" : ` by “${proof.words}” in ${proof.exhibit}`;
    return `“${stated}” is contradicted${by}`;
  }
  if (verdict === "not-shown") return `“${stated}” is shown by no exhibit`;
  if (proofs.length === 0) return `“${stated}” is called shown, and by nothing`;
  for (const { exhibit, words } of proofs) {
    const source = shown.get(exhibit);
    if (source === undefined)
      return `“${stated}” is shown by ${exhibit}, which was not before the referee`;
    if (!isProof(words, source.text)) {
      return `“${stated}” is shown by “${words}”, which does not stand in ${exhibit}`;
    }
  }
  return undefined;
}

/** A whole line, or words enough that they are not found anywhere. */
function isProof(words: string, source: string): boolean {
  if (!isQuotedFrom(words, source)) return false;
  if (words.replaceAll(/\s/g, "").length >= fewestCharacters) return true;
  return source.split("\n").some((line) => line.trim() === words.trim());
}

const fewestCharacters = 8;

/** What somebody wrote about the work: it proves what they said, never what the code does. */
function isTestimony(exhibit: Exhibit | undefined): boolean {
  return exhibit !== undefined && testimonies.has(exhibit.kind);
}

const testimonies: ReadonlySet<string> = new Set(
  "pull-request commit listed review issue label earlier later".split(" "),
);

function refused(message: string): Decision {
  return { kind: "refused", message };
}
