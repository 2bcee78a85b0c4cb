import type { RecordedPenance } from "@mea-culpa/formats";

/** What became of a broken slot, for a table or a title. */
export function penanceWords(penance: RecordedPenance): string {
  switch (penance.kind) {
    case "roasted":
      return `roasted: ${penance.title}`;
    case "owed":
      return "the roast is owed";
    case "waived":
      return `waived: ${penance.reason}`;
  }
}
