import { chargeSlots } from "../content/charge-slots.ts";
import type { CaseFile } from "../content/case-file.ts";
import type { Slots } from "../sentences/realise.ts";
import type { ComplimentMaterial } from "./compliment-material.ts";
import { anyCompliment } from "./compliments/any-compliment.ts";
import { complimentMaterials } from "./compliments/compliment-materials.ts";

/** The lines of a compliment with the slots of the exhibits that prove it. */
export type PayableCompliment = Pick<ComplimentMaterial, "truths" | "stings"> & {
  readonly slots: Slots;
};

/** The compliments that can be paid, the one best proven first; what is true of any change last. */
export function payableCompliments(file: CaseFile): readonly PayableCompliment[] {
  const proven = file.pack.compliments.flatMap((compliment) =>
    complimentMaterials
      .filter(({ code }) => code === compliment.code)
      .map((material) => ({ ...material, slots: chargeSlots(file, compliment) })),
  );
  return [...proven, { ...anyCompliment, slots: () => undefined }];
}
