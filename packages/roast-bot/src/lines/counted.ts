import type { Figure } from "@mea-culpa/formats";
import { numberWord, unitNoun } from "./number-words.ts";
import type { Piece } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/** A figure with the noun of its unit: `seventeen commits`, `1,246 lines`, `41 percent`. */
function counted(figure: Figure): Piece {
  return countedAs(figure, unitNoun(figure.unit, figure.value));
}

/** A figure with the noun of its unit, also when there are none: `zero pull requests`. */
export function countedOrZero(figure: Figure): Piece {
  if (figure.value !== 0) return counted(figure);
  return cited(figure, `zero ${unitNoun(figure.unit, 0)}`);
}

/** A figure with a noun of its label: `nine fixes`. */
function countedAs(figure: Figure, noun: string): Piece {
  return cited(figure, `${numberWord(figure.value)} ${noun}`);
}

/** A figure alone: `1,246`. */
function numberAlone(figure: Figure): Piece {
  return cited(figure, numberWord(figure.value));
}

function cited(figure: Figure, text: string): Piece {
  return {
    text,
    cites: [{ kind: "figure", text, figure: figure.id }],
    count: figure.value,
  };
}

/**
 * Blanks for figures by name: `{f.additions}` with the noun of its unit (`212 lines`),
 * `{f.count/fix/fixes}` with a noun of its label, `{n.additions}` the number alone. A figure of
 * nought or less fills no blank.
 */
export function figureBlanks(figureOf: (name: string) => Figure | undefined): Blanks {
  return (blank) => {
    const form = /^([fn])\.([^/]+)(?:\/([^/]+)\/([^/]+))?$/.exec(blank);
    const figure = form?.[2] === undefined ? undefined : figureOf(form[2]);
    if (!form || !figure || figure.value <= 0) return undefined;
    if (form[1] === "n") return numberAlone(figure);
    const [, , , one, many] = form;
    if (one === undefined || many === undefined) return counted(figure);
    return countedAs(figure, figure.value === 1 ? one : many);
  };
}
