import { nodes, now } from "./build.js";
import { $, clock, duration, make } from "./elements.js";
import { choose, nodeLinks } from "./view.js";

/** Shows what is known of the node that is chosen, beside the page. */
export function showDetails() {
  $("close").addEventListener("click", () => choose(null));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
  });
  addEventListener("choose", ({ detail }) => showNode(detail));
}

function showNode({ index, isAsked }) {
  const node = nodes[index];
  $("details").hidden = node === undefined;
  if (node === undefined) return;
  $("details-title").textContent = node.id;
  const facts = make("dl");
  const fact = (name, ...values) => facts.append(make("dt", {}, name), make("dd", {}, ...values));
  fact("status", make("span", { class: "dot", "data-state": node.state }), node.state);
  fact("type", [node.type, node.materialized].filter(Boolean).join(", "));
  fact("file", make("code", {}, node.path));
  const started = node.attempts[0]?.from;
  if (node.readyAt !== undefined && started !== undefined)
    fact("waited", duration(started - node.readyAt));
  for (const [at, { from, to, error }] of node.attempts.entries()) {
    fact(
      node.attempts.length > 1 ? `attempt ${at + 1}` : "ran",
      `${duration((to ?? now) - from)}${to === undefined ? " so far" : ""}, from ${clock(from)}${error === undefined || at === node.attempts.length - 1 ? "" : `: ${error}`}`,
    );
  }
  if (node.reused)
    fact(
      "reused",
      `built ${new Date(node.reused.at).toLocaleString()}, took ${duration(node.reused.seconds * 1000)}`,
    );
  if (node.databaseCode) fact("database code", node.databaseCode);
  if (node.rootCauses) fact("skipped because of", node.rootCauses.join(", "));
  if (node.needs.length > 0) fact("needs", ...nodeLinks(node.needs, 30));
  const children = nodes.flatMap(({ needs }, one) => (needs.includes(index) ? [one] : []));
  if (children.length > 0) fact("needed by", ...nodeLinks(children, 30));
  const body = [facts];
  if (node.message) body.push(make("pre", { tabindex: "0" }, node.message));
  if (node.sql)
    body.push(
      make("h3", { class: "meta" }, "Compiled SQL"),
      make("pre", { tabindex: "0" }, node.sql),
    );
  $("details-body").replaceChildren(...body);
  if (isAsked) $("close").focus({ preventScroll: true });
}
