import type { Charge, Exhibit } from "@mea-culpa/formats";
import { figureSlots } from "../sentences/figure-slots.ts";
import { charged, named, namedAsCode, type Piece } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";
import type { CaseFile } from "./case-file.ts";

/**
 * What the slots of a line about a charge stand for: `{f.…}` and `{n.…}` its figures by their
 * local names, `{t.…}` its terms, `{path}` and `{file}` where its proof stands, and `{=…}` words
 * that state what the charge has established.
 */
export function chargeSlots(file: CaseFile, charge: Charge): Slots {
  const exhibits = charge.exhibits
    .map((id) => file.exhibit(id))
    .filter((exhibit) => exhibit !== undefined);
  const figures = figureSlots((name) => {
    const id = charge.figures[name];
    return id === undefined ? undefined : file.figure(id);
  });
  return (slot) => {
    if (slot.startsWith("=")) return charged(slot.slice(1), charge.code);
    if (slot === "path" || slot === "file") return place(exhibits, slot);
    if (slot.startsWith("t.")) return term(charge, { name: slot.slice(2), exhibits });
    return figures(slot);
  };
}

/** Terms that are words of a person; the others are code and are set as such. */
const spoken = new Set(["thing", "from", "to", "hack", "place", "verb", "word"]);

function term(
  { terms }: Charge,
  { name, exhibits }: { readonly name: string; readonly exhibits: readonly Exhibit[] },
): Piece | undefined {
  const text = terms[name];
  if (text === undefined || text.length > 60 || /[`\n]/.test(text)) return undefined;
  const holder = exhibits.find((exhibit) => exhibit.text.includes(text));
  if (!holder) return undefined;
  if (!spoken.has(name)) return namedAsCode(text, holder.id);
  return named(/^[A-Z][a-z]+$/.test(text) ? text.toLowerCase() : text, holder.id);
}

function place(exhibits: readonly Exhibit[], slot: "path" | "file"): Piece | undefined {
  for (const exhibit of exhibits) {
    if (exhibit.kind !== "lines" && exhibit.kind !== "file") continue;
    const name = slot === "path" ? exhibit.path : (exhibit.path.split("/").at(-1) ?? "");
    return named(name, exhibit.id);
  }
  return undefined;
}
