import type { Sentence } from "@mea-culpa/formats";

/** A lead that points ahead, where the next sentence is what points: its colon becomes a full stop. */
export function closed(lead: Sentence): Sentence {
  return { ...lead, text: lead.text.replace(/:$/, ".") };
}
