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

/** The chain of nodes that need each other which took longest: no number of places makes a build shorter. */
function findSlowestPath() {
  const total = [];
  const before = [];
  for (const [index, node] of nodes.entries()) {
    let best;
    for (const need of node.needs) if (best === undefined || total[need] > total[best]) best = need;
    before[index] = best;
    total[index] = ran(node) + (best === undefined ? 0 : total[best]);
  }
  let at =
    total.length === 0
      ? undefined
      : total.indexOf(total.reduce((most, one) => Math.max(most, one), 0));
  const path = [];
  for (; at !== undefined; at = before[at]) path.unshift(at);
  return path.filter((index) => nodes[index].attempts.length > 0);
}
