import type { Detector } from "../../case/charge.ts";
import { addedLines, deletedLines } from "../reading/blamed-lines.ts";
import { declaredNames } from "../reading/declared-names.ts";
import { linesAfter } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const longEnough = 46;

/** A name that tries to be its own documentation. */
export const longNames: Detector = {
  code: "long-names",
  title: "A name that is too long",
  detect: (change) => {
    const before = new Set(deletedLines(change, "source").flatMap((line) => declaredNames(line)));
    const longest = addedLines(change, "source")
      .flatMap((line) => declaredNames(line).map((name) => ({ line, name })))
      .filter(
        ({ name }) =>
          name.length >= longEnough && !before.has(name) && !/^test|^[A-Z\d_]+$/.test(name),
      )
      .toSorted((one, other) => other.name.length - one.name.length)[0];
    if (!longest) return undefined;
    const { line, name } = longest;
    const proof = linesAfter(line.path, { from: line.number });
    return {
      severity: scaleSeverity({
        value: name.length,
        mild: longEnough,
        severe: 80,
        least: 2,
        most: 4,
      }),
      summary: `The name \`${name}\` in \`${line.path}\` has ${name.length} characters.`,
      proof: [proof],
      figures: [
        {
          id: "characters",
          unit: "character",
          label: "characters on the line that declares the name",
          op: "characters",
          of: [{ exhibit: proof }],
        },
      ],
      terms: { name },
    };
  },
};
