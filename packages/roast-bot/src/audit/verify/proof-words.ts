import type { Cite } from "@mea-culpa/formats";
import { timeField } from "../../case/exhibit-fields.ts";
import { decideSentence } from "../../receipts/argued/believe-hearing.ts";
import type { PackIndex } from "../../receipts/pack-index.ts";

/** What proves a cite, in words for a reader. */
export function proofWords(cite: Cite, index: PackIndex): string {
  switch (cite.kind) {
    case "figure": {
      const figure = index.figures.get(cite.figure);
      if (figure === undefined) return `no figure ${cite.figure}`;
      const { op, of } = figure.formula;
      return `${figure.label}: ${op} of ${shortened(of)} = ${index.recomputed.get(cite.figure) ?? "?"}`;
    }
    case "quote":
      return `quoted from ${exhibitWords(cite.exhibit, index)}`;
    case "name":
      return `stands in ${exhibitWords(cite.exhibit, index)}`;
    case "time": {
      const exhibit = index.exhibits.get(cite.exhibit);
      const value = exhibit === undefined ? undefined : timeField(exhibit, cite.field);
      return `${cite.exhibit}.${cite.field} = ${value ?? "?"}`;
    }
    case "order":
      return `the order of ${shortened(cite.exhibits)}`;
    case "link":
      return `the address of ${exhibitWords(cite.exhibit, index)}`;
    case "argued":
      return `argued from ${cite.exhibits.map((id) => exhibitWords(id, index)).join(", ")}${shownWords(cite.text, index)}`;
    case "licensed": {
      const charge = index.facts.charge(cite.charge);
      if (index.facts.commit(cite.charge)) return exhibitWords(cite.charge, index);
      return charge === undefined ? "so of any pull request" : `${charge.code}: ${charge.summary}`;
    }
  }
}

/** What the referee quoted, for the one who reads whether it shows the sentence. */
function shownWords(text: string, index: PackIndex): string {
  const { hearing } = index;
  const decision = decideSentence(text, index);
  if (hearing.kind !== "believed" || decision.kind !== "shown") return "";
  const proofs = decision.statements.flatMap((statement) =>
    statement.proofs.map(({ exhibit, words }) => `“${words}” in ${exhibit}`),
  );
  return `, found shown by ${hearing.referee} (${decision.basis}): ${[...new Set(proofs)].join("; ")}`;
}

function exhibitWords(id: string, { exhibits }: PackIndex): string {
  const exhibit = exhibits.get(id);
  if (exhibit === undefined) return id;
  const kind = exhibit.kind.replace("-", " ");
  return `${kind} ${id} (sha256 ${exhibit.sha256.slice(0, 12)})`;
}

function shortened(ids: readonly string[]): string {
  return ids.length <= 4 ? ids.join(", ") : `${ids.slice(0, 3).join(", ")} … ${ids.at(-1) ?? ""}`;
}
