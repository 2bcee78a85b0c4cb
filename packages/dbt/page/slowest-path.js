import { nodes, ran } from "./build.js";
import { $, duration, make, plural } from "./elements.js";
import { nodeLink } from "./view.js";

export function showSlowestPath() {
  const path = findSlowestPath();
  $("path-section").hidden = path.length === 0;
  const total = path.reduce((sum, index) => sum + ran(nodes[index]), 0);
  $("path-hint").textContent =
    `${plural(path.length, "node")} that need each other ran for ${duration(total)} in all. More places would not make the build shorter than that.`;
  let sum = 0;
  for (const index of path) {
    const node = nodes[index];
    const bar = make("i", { "data-state": node.state });
    bar.style.left = `${(100 * sum) / total}%`;
    bar.style.width = `${(100 * ran(node)) / total}%`;
    sum += ran(node);
    $("path").append(
      make(
        "li",
        {},
        make("span", { class: "mono" }, nodeLink(index)),
        make("span", { class: "track" }, bar),
        make("span", { class: "time" }, duration(ran(node))),
      ),
    );
  }
}

/**
 * The chain of nodes that need each other which took longest: no number of places makes a build shorter. Of two
 * that took the same, the one that goes further.
 */
function findSlowestPath() {
  const total = [];
  const before = [];
  const isSlower = (one, other) =>
    total[one] > total[other] || (total[one] === total[other] && one > other);
  const findSlowest = (indices) =>
    indices.reduce(
      (best, one) => (best === undefined || isSlower(one, best) ? one : best),
      undefined,
    );
  for (const [index, node] of nodes.entries()) {
    before[index] = findSlowest(node.needs);
    total[index] = ran(node) + (total[before[index]] ?? 0);
  }
  const path = [];
  for (let at = findSlowest([...nodes.keys()]); at !== undefined; at = before[at]) path.unshift(at);
  return path.filter((index) => nodes[index].attempts.length > 0);
}
