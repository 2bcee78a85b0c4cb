import type { Roast } from "@mea-culpa/formats";
import type { WriterInput } from "../writer.ts";
import { setDesk } from "./desk.ts";
import { composeQuietRoast } from "./quiet/compose-quiet-roast.ts";
import type { QuietMaterial } from "./quiet/quiet-material.ts";
import { quietSlots } from "./quiet/quiet-slots.ts";

/** Drafts the roast of a slot that has no pull request to roast. */
export function draftQuietRoast(input: WriterInput, material: QuietMaterial): Roast {
  const desk = setDesk(
    input,
    material.verdicts.map(({ name }) => name),
  );
  return composeQuietRoast({ ...desk, material, slots: quietSlots(desk.file) });
}
