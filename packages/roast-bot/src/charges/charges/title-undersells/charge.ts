import type { FigureRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded, isTable } from "../../files.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { pullRequest, standingFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "title-undersells",
  title: "A small title on a large change",
  about: "size",
  meaning:
    "The title says small, minor, quick, just, tweak or typo over hundreds of lines of source, or has one or two words for very many.",
  leavesAlone: "titles that name what is large; mostly tests or docs; “minor” that names a release",
  theme: "size",
  severity: { least: 3, most: 7, by: "lines" },
  figures: { words: "word", added: "line", "lines-per-word": "line" },
  terms: ["word?"],
  affinities: [
    { with: "generated-bulk", points: 2, why: "a small title on what a machine wrote" },
    { with: "merged-in-minutes", points: 3, why: "called small, merged fast, and neither" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const source = countAdded(change, "source");
  const word = smallWord(change);
  const words = parseSubject(change.title).text.split(/\s+/).length;
  const written = source - countAdded({ files: change.files.filter(isTable) }, "source");
  const enough = word === undefined ? 1_000 : 200;
  if (written < enough || (word === undefined && words > 2)) return undefined;
  const figures: readonly FigureRequest[] = [
    {
      id: "words",
      unit: "word",
      label: "words in the title",
      op: "words",
      of: [{ exhibit: pullRequest, field: "title" }],
    },
    standingFigure(
      { id: "added", unit: "line", label: "lines of source code added" },
      "source.added",
    ),
    {
      id: "lines-per-word",
      unit: "line",
      label: "lines of source code for every word of the title",
      op: "ratio",
      of: [{ figure: "source.added" }, { figure: "words" }],
      digits: 0,
    },
  ];
  return {
    severity: scaleSeverity(meta.severity, {
      value: written,
      mild: enough,
      severe: enough * 10,
    }),
    summary: `The title, “${change.title}”, comes with ${source} new lines of source code.`,
    proof: [pullRequest],
    figures,
    ...(word !== undefined && { terms: { word } }),
  };
}

/** The word by which a title makes little of the change; a release or a key may be minor. */
function smallWord({ title }: Change): string | undefined {
  if (
    /\b(minor|small|tiny)\s+(version|release|key|scale|planet|numbers?|screens?|devices?|phones?|font|icons?|files?|values?|inputs?|caps)\b/i.test(
      title,
    )
  ) {
    return undefined;
  }
  return (
    /\b(small|minor|tiny|quick|trivial|tiny)\s+(\w+\s+)?(fix(es)?|change|changes|tweaks?|update|updates|improvements?|cleanup|refactor(ing)?|addition|thing|things|adjustments?|polish)\b/i.exec(
      title,
    )?.[1] ??
    /^(just)\s/i.exec(parseSubject(title).text)?.[1] ??
    /\b(typos?|nits?|tweaks?)\b/i.exec(title.replace(/\b(hot|fine)-?tweaks?\b/i, ""))?.[1]
  );
}
