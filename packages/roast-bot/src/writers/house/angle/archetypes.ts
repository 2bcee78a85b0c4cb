import type { Archetype } from "./archetype.ts";
import { codeArchetypes } from "./archetypes/of-code.ts";
import { processArchetypes } from "./archetypes/of-process.ts";
import { shapeArchetypes } from "./archetypes/of-shape.ts";

/** Every character that can give a verdict. */
export const archetypes: readonly Archetype[] = [
  ...processArchetypes,
  ...codeArchetypes,
  ...shapeArchetypes,
];
