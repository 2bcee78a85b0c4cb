import { themeOf } from "../content/theme-of.ts";
import type { Theme } from "../content/theme.ts";
import type { ChargeMaterial } from "./charge-material.ts";
import { bulkMaterials } from "./charges/bulk.ts";
import { checkMaterials } from "./charges/checks.ts";
import { errorMaterials } from "./charges/errors.ts";
import { leftoverMaterials } from "./charges/leftovers.ts";
import { processMaterials } from "./charges/process.ts";
import { shapeMaterials } from "./charges/shape.ts";
import { wordMaterials } from "./charges/words.ts";
import { genericMaterial } from "./generic.ts";

/** The material of every charge that a detector can bring. */
export const chargeMaterials: readonly ChargeMaterial[] = [
  ...errorMaterials,
  ...checkMaterials,
  ...shapeMaterials,
  ...leftoverMaterials,
  ...wordMaterials,
  ...bulkMaterials,
  ...processMaterials,
];

/** The material of a charge: its own, else that of a charge of the same theme, else the general one. */
export function materialFor({
  code,
  theme,
}: {
  readonly code: string;
  readonly theme: Theme;
}): ChargeMaterial {
  return (
    chargeMaterials.find(({ codes }) => codes.includes(code)) ??
    chargeMaterials.find(({ codes }) => codes.some((other) => themeOf(other) === theme)) ??
    genericMaterial
  );
}
