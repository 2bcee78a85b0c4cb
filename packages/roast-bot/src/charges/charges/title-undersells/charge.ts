import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded, isTable } from "../../files.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { pullRequest, basicFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "title-undersells",
  title: "A small title on a large change",
  about: "size",
  meaning:
    "The title says small, minor, quick, just, tweak or typo over hundreds of lines of source.",
  leavesAlone:
    "titles that name what is large or an issue, or say something else beside it; mostly tests or docs; “minor” that names a release",
  theme: "size",
  severity: { least: 3, most: 7, by: "lines" },
  figures: { added: "line" },
  terms: ["word"],
  affinities: [{ with: "generated-bulk", points: 2, why: "a small title on what a machine wrote" }],
} as const;

export function detect(change: Change): Finding | undefined {
  const word = smallWord(change);
  const source = countAdded(change, "source");
  const written = source - countAdded({ files: change.files.filter(isTable) }, "source");
  if (word === undefined || written < fewestLines) return undefined;
  return {
    severity: scaleSeverity(meta.severity, {
      value: written,
      mild: fewestLines,
      severe: fewestLines * 10,
    }),
    summary: `The title, “${change.title}”, comes with ${source} new lines of source code.`,
    proof: [pullRequest],
    figures: [
      basicFigure(
        { id: "added", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
    ],
    terms: { word },
  };
}

const fewestLines = 200;

/** The word by which a title makes little of the change; a release or a key may be minor. */
function smallWord({ title }: Change): string | undefined {
  // What a title says beside that may be the rest of it.
  if (/\b(?:and|plus|with)\b|[+&,;]/i.test(title)) return undefined;
  // Whoever names an issue says where the rest of it stands.
  if (/\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?)\s+#\d/i.test(title)) return undefined;
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
