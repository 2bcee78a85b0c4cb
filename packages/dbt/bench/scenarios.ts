import type { Scenario } from "./scenario.ts";
import { harbourCafe } from "./scenarios/harbour-cafe.ts";
import { idleNodes } from "./scenarios/idle-nodes.ts";
import { layeredTables } from "./scenarios/layered-tables.ts";
import { testedTables } from "./scenarios/tested-tables.ts";

/** Every scenario, in the order in which they are measured. */
export async function scenarios(): Promise<readonly Scenario[]> {
  return [
    layeredTables({ name: "layers", layers: 5, width: 10 }),
    layeredTables({ name: "small", layers: 2, width: 5 }),
    layeredTables({ name: "large", layers: 10, width: 50 }),
    testedTables(),
    await harbourCafe(),
    idleNodes(),
  ];
}
