import { chargeSlots } from "../content/charge-slots.ts";
import type { CaseFile } from "../content/case-file.ts";
import type { Slots } from "../sentences/realise.ts";
import type { ComplimentMaterial } from "./compliment-material.ts";
import { anyCompliment } from "./compliments/any-compliment.ts";
import { complimentMaterials } from "./compliments/compliment-materials.ts";

/** The lines for the best compliment that the pack proves, with their slots. */
export function complimentMaterialOf(
  file: CaseFile,
): Pick<ComplimentMaterial, "truths" | "stings"> & { readonly slots: Slots } {
  for (const compliment of file.pack.compliments) {
    const material = complimentMaterials.find(({ code }) => code === compliment.code);
    if (material) return { ...material, slots: chargeSlots(file, compliment) };
  }
  return { ...anyCompliment, slots: () => undefined };
}
