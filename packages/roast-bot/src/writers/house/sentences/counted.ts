import type { Figure } from "@mea-culpa/formats";
import { numberWord } from "./number-words.ts";
import type { Piece } from "./piece.ts";
import { unitNoun } from "./unit-noun.ts";

/** A figure with the noun of its unit: `seventeen commits`, `1,246 lines`, `41 percent`. */
export function counted(figure: Figure): Piece {
  return countedAs(figure, unitNoun(figure.unit, figure.value));
}

/** A figure with the noun of its unit, also when there are none: `zero pull requests`. */
export function countedOrZero(figure: Figure): Piece {
  if (figure.value !== 0) return counted(figure);
  return cited(figure, `zero ${unitNoun(figure.unit, 0)}`);
}

/** A figure with a noun of its label: `nine fixes`. */
export function countedAs(figure: Figure, noun: string): Piece {
  return cited(figure, `${numberWord(figure.value)} ${noun}`);
}

/** A figure alone: `1,246`. */
export function numberAlone(figure: Figure): Piece {
  return cited(figure, numberWord(figure.value));
}

function cited(figure: Figure, text: string): Piece {
  return {
    text,
    cites: [{ kind: "figure", text, figure: figure.id }],
    count: figure.value,
  };
}
