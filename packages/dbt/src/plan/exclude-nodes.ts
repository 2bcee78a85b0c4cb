import type { Manifest } from "../manifest/manifest.ts";
import type { ExcludedNode, Selection, TestStrategy } from "./dbt-plan.ts";
import { isTest } from "./executed-nodes.ts";

/**
 * What is near to the selection and still not executed, with the reason: selected tests that the
 * strategy leaves out, selected nodes that exist only inside of others, and tests of a selected
 * node that dbt's indirect selection left out because of another parent.
 */
export function findExcluded({
  manifest,
  selection,
  testStrategy,
}: {
  readonly manifest: Manifest;
  readonly selection: Selection;
  readonly testStrategy: TestStrategy;
}): readonly ExcludedNode[] {
  const excluded: ExcludedNode[] = [];
  for (const node of manifest.nodes.values()) {
    const { uniqueId } = node;
    const selected = selection.get(uniqueId);
    if (selected !== undefined) {
      if (!selected.isExecuted) {
        excluded.push({ uniqueId, reason: "it is compiled into the nodes that read it" });
      } else if (isTest(node) && testStrategy === "skip") {
        excluded.push({ uniqueId, reason: "the test strategy is skip" });
      }
    } else if (isTest(node) && node.dependsOn.some((parent) => selection.has(parent))) {
      const out = node.dependsOn.filter((parent) => !selection.has(parent));
      const reason =
        out.length === 0
          ? "the selection leaves it out"
          : `its parent ${out.join(", ")} is not selected`;
      excluded.push({ uniqueId, reason });
    }
  }
  return excluded;
}
