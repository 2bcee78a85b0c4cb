import type { Figure } from "@mea-culpa/formats";
import { counted, countedAs, numberAlone } from "./counted.ts";
import type { Slots } from "./realise.ts";

/**
 * Slots for figures by name: `{f.additions}` with the noun of its unit (`212 lines`),
 * `{f.count/fix/fixes}` with a noun of its label, `{n.additions}` the number alone. A figure of
 * nought or less fills no slot.
 */
export function figureSlots(figureOf: (name: string) => Figure | undefined): Slots {
  return (slot) => {
    const form = /^([fn])\.([^/]+)(?:\/([^/]+)\/([^/]+))?$/.exec(slot);
    const figure = form?.[2] === undefined ? undefined : figureOf(form[2]);
    if (!form || !figure || figure.value <= 0) return undefined;
    if (form[1] === "n") return numberAlone(figure);
    const [, , , one, many] = form;
    if (one === undefined || many === undefined) return counted(figure);
    return countedAs(figure, figure.value === 1 ? one : many);
  };
}
