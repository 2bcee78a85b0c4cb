import { scanMarks } from "../../receipts/tokens/scan-marks.ts";

/** A sentence for places without marks (titles, descriptions): emphasis and code lose their signs. */
export function plainOf(text: string): string {
  return scanMarks(text)
    .map(({ kind, start, end, inner }) => {
      if (kind === "quote") return text.slice(start, end);
      return kind === "code" ? inner : inner.replaceAll("*", "");
    })
    .join("");
}
