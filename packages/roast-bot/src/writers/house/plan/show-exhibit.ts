import type { Block, Charge } from "@mea-culpa/formats";
import type { CaseFile } from "../content/case-file.ts";

const mostLines = 6;

/** The block that shows the strongest proof of a charge that can be shown: lines of code or a review. */
export function showExhibit(file: CaseFile, { exhibits }: Charge): Block | undefined {
  for (const id of exhibits) {
    const exhibit = file.exhibit(id);
    if (exhibit?.kind !== "lines" && exhibit?.kind !== "review") continue;
    const text = exhibit.text.split("\n").slice(0, mostLines).join("\n");
    if (text.trim() === "") continue;
    return {
      kind: "exhibit",
      exhibit: id,
      text,
      ...(exhibit.kind === "lines" && { language: exhibit.language }),
    };
  }
  return undefined;
}
