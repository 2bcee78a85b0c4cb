import type { Figure } from "@mea-culpa/formats";
import type { FigureCover } from "../../case/figure-cover.ts";
import type { SaidFigure } from "./refute-subject.ts";

/** What of something a number of lines is: those that came, those that went, or all there are. */
type Aspect = "added" | "deleted" | "size";

/**
 * Whether a sentence says a number of lines as something that it is not: “adds 24 lines” of lines that
 * were deleted, “12 lines long” of lines that were added. What it says is told by the words in the
 * phrase itself (“24 deleted lines”), else by the last one before it, else by those behind.
 */
export function isOtherAspect({ figure, cover, sentence, number, clause }: SaidFigure): boolean {
  const own = findAspect(figure, cover);
  if (own === undefined) return false;
  const behind = sentence.slice(number.end, clause.end);
  const phrase =
    /^(?:[\s%-]|of (?:the )?|[\w’'-]+ ){0,4}?lines?\b(?: (?:of \w+ )?(?:long|in length))?/i.exec(
      behind,
    )?.[0];
  const before = [...sentence.slice(clause.start, number.start).matchAll(anyAspect)].at(-1)?.[0];
  const [after] = behind.slice(phrase?.length ?? 0).match(anyAspect) ?? [];
  const [within] = phrase?.match(anyAspect) ?? [];
  const said = readAspect(within ?? before ?? after ?? "");
  return said !== undefined && said !== own;
}

/** What a figure's operands count, where all of them count the same. */
function findAspect({ formula: { op } }: Figure, { fields }: FigureCover): Aspect | undefined {
  if (op === "lines") return "size";
  const aspects = new Set(
    fields.map((field): Aspect | undefined => {
      if (/^(?:additions|newLines)$|Additions$/.test(field)) return "added";
      if (/^(?:deletions|goneLines)$|Deletions$/.test(field)) return "deleted";
      return field === "linesAtMerge" ? "size" : undefined;
    }),
  );
  const [only] = aspects;
  return aspects.size === 1 && op !== "difference" && op !== "ratio" ? only : undefined;
}

const added = String.raw`add(?:s|ed|ing)?|added|gain(?:s|ed)?|grow(?:s|n)?|grew|introduc\w+|insert\w*|new`;
const deleted = String.raw`delet\w+|remov\w+|shrinks?|shr[au]nk|sheds?|los(?:es?|t|ing)|drops?|dropped`;
const size = String.raw`long|in length`;
const anyAspect = new RegExp(String.raw`\b(?:${added}|${deleted}|${size})\b`, "gi");

function readAspect(word: string): Aspect | undefined {
  if (new RegExp(`^(?:${added})$`, "i").test(word)) return "added";
  if (new RegExp(`^(?:${deleted})$`, "i").test(word)) return "deleted";
  return new RegExp(`^(?:${size})$`, "i").test(word) ? "size" : undefined;
}
