import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { scanMarks } from "../receipts/tokens/scan-marks.ts";
import { readNames } from "../receipts/tokens/read-names.ts";
import { readWords } from "../receipts/tokens/read-words.ts";

/**
 * The ids of exhibits that could deny a sentence, whatever its writer cites: those of the same
 * paths, and those that hold a name of the sentence; what comes later first.
 */
export function findCounterExhibits(
  { sentence, cited }: { readonly sentence: string; readonly cited: readonly string[] },
  { exhibits }: EvidencePack,
): readonly string[] {
  const own = exhibits.filter(({ id }) => cited.includes(id));
  const paths = new Set(own.flatMap(pathsOf));
  const names = namesIn(sentence);
  const others = exhibits.filter(({ id }) => !cited.includes(id)).toReversed();
  const samePath = others.filter((exhibit) => pathsOf(exhibit).some((path) => paths.has(path)));
  const sameName = others.filter((exhibit) =>
    [exhibit.text, ...pathsOf(exhibit)].some((text) => names.some((name) => text.includes(name))),
  );
  return [...new Set([...samePath, ...sameName].map(({ id }) => id))].slice(0, most);
}

const most = 8;

function pathsOf(exhibit: Exhibit): readonly string[] {
  return "path" in exhibit && typeof exhibit.path === "string" ? [exhibit.path] : [];
}

function namesIn(sentence: string): readonly string[] {
  const marked = scanMarks(sentence).flatMap(({ kind, inner }) => (kind === "code" ? [inner] : []));
  const plain = readNames(readWords(sentence)).map(({ text }) => text);
  return [...new Set([...marked, ...plain])].filter((name) => name.trim().length > 2);
}
