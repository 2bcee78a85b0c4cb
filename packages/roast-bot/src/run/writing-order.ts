import type { WriterChoice } from "../promise/promise.ts";
import type { WritingOrder } from "./slot-case.ts";
import { slotCases } from "./slot-cases.ts";

/** What is to be written, by whom, and what earlier roasts have used up. */
export function writingOrder(
  options: Parameters<typeof slotCases>[0] & { readonly writer: WriterChoice | undefined },
): WritingOrder {
  const { facts, writer } = options;
  const nothing = { archetypes: [], titles: [], texts: [] };
  return {
    writer: writer ?? facts?.promise.writer ?? { kind: "house" },
    usedUp: facts?.usedUp ?? nothing,
    cases: slotCases(options),
  };
}
