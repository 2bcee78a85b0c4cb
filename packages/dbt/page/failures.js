import { byId, nodes } from "./build.js";
import { $, make, plural } from "./elements.js";
import { nodeLink, nodeLinks } from "./view.js";

/** What failed, with dbt's message, its SQL and what was skipped because of it. */
export function showFailures() {
  const failed = nodes.filter(({ state }) => state === "failed");
  $("failures").hidden = failed.length === 0;
  $("failures-title").textContent = plural(failed.length, "failure");
  /** What was skipped because of each. */
  const skips = new Map();
  for (const [index, { rootCauses = [] }] of nodes.entries()) {
    for (const cause of rootCauses) skips.set(cause, [...(skips.get(cause) ?? []), index]);
  }
  for (const node of failed.slice(0, 100)) {
    const card = make("article", { class: "failure" });
    const tries = node.attempts.length > 1 ? `, ${node.attempts.length} attempts` : "";
    card.append(
      make("h3", {}, nodeLink(byId.get(node.id))),
      make(
        "p",
        { class: "path-of" },
        make("bdi", {}, node.path),
        tries,
        node.databaseCode ? ` · database code ${node.databaseCode}` : "",
        node.isTolerated ? " · its descendants went on (on_error: continue)" : "",
      ),
      make("pre", { tabindex: "0" }, node.message ?? ""),
    );
    if (node.sql !== undefined) {
      card.append(
        make(
          "details",
          {},
          make("summary", {}, "Compiled SQL"),
          make("pre", { tabindex: "0" }, node.sql),
        ),
      );
    } else if (node.compiledPath)
      card.append(make("p", { class: "meta" }, "Compiled: ", make("code", {}, node.compiledPath)));
    const skipped = skips.get(node.id) ?? [];
    if (skipped.length > 0) {
      card.append(
        make(
          "p",
          { class: "skips" },
          `${plural(skipped.length, "node")} skipped because of it: `,
          ...nodeLinks(skipped, 12),
        ),
      );
    }
    $("failure-list").append(card);
  }
  if (failed.length > 100)
    $("failure-list").append(
      make("p", { class: "hint" }, `and ${failed.length - 100} more, in the table of nodes`),
    );
}
