import { nodes, signs } from "./build.js";
import { $, draw, plural } from "./elements.js";
import { choose } from "./view.js";

/** What needs what; chosen nodes are lit with all that they belong to. */
export function showGraph() {
  const columns = layOut();
  const isSmall = nodes.length > 150;
  const size = isSmall
    ? { width: 11, height: 11, across: 15, down: 15, rows: 40, gap: 34 }
    : { width: 190, height: 28, across: 0, down: 38, rows: Infinity, gap: 70 };
  const at = [];
  let x = 18;
  let tallest = 0;
  for (const column of columns) {
    const rows = Math.min(size.rows, column.length);
    tallest = Math.max(tallest, rows);
    column.forEach((index, place) => {
      at[index] = {
        x: x + Math.floor(place / size.rows) * size.across,
        y: place % size.rows,
        rows,
      };
    });
    x += size.width + Math.floor((column.length - 1) / size.rows) * size.across + size.gap;
  }
  for (const place of at) place.y = 18 + (place.y + (tallest - place.rows) / 2) * size.down;
  const width = x - size.gap + 18;
  const height = 18 * 2 + tallest * size.down;
  const svg = draw("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const curve = (from, to) => {
    const [a, b] = [at[from], at[to]];
    const [x1, y1, x2, y2] = [a.x + size.width, a.y + size.height / 2, b.x, b.y + size.height / 2];
    const bend = Math.max(12, (x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  };
  const edges = draw("g");
  // Of thousands, nobody sees where one goes.
  for (const [index, { needs }] of isSmall ? [] : nodes.entries()) {
    for (const need of needs) {
      edges.append(draw("path", { class: "edge", d: curve(need, index) }));
    }
  }
  const lit = draw("g");
  svg.append(edges, lit);
  const boxes = nodes.map((node, index) => {
    const { x: left, y: top } = at[index];
    const box = draw("g", {
      class: isSmall ? "node small" : "node",
      "data-state": node.state,
      transform: `translate(${left} ${top})`,
    });
    box.append(draw("rect", { width: size.width, height: size.height, rx: isSmall ? 3 : 7 }));
    if (!isSmall) {
      const name = node.name.length > 24 ? `${node.name.slice(0, 23)}…` : node.name;
      box.append(
        draw("rect", { class: "stripe", x: 0, y: 0, width: 6, height: size.height, rx: 3 }),
        draw("text", { x: 15, y: 18.5 }, `${signs[node.state]} ${name}`),
      );
    }
    box.append(draw("title", {}, `${node.id}\n${node.state}`));
    box.addEventListener("click", () => choose(index));
    return box;
  });
  svg.append(...boxes);
  $("graph").append(svg);
  $("graph-hint").textContent =
    `${plural(nodes.length, "node")} in ${plural(columns.length, "wave")}. ${isSmall ? "Choose one to see what it needs and what needs it." : "Choose one for its details."}`;
  addEventListener("choose", ({ detail: { index: chosen } }) => {
    const family = findFamily(chosen);
    $("graph").classList.toggle("chosen", chosen !== null);
    lit.replaceChildren();
    for (const index of family) {
      for (const need of nodes[index].needs) {
        if (!family.has(need)) continue;
        lit.append(draw("path", { class: "edge lit", d: curve(need, index) }));
      }
    }
    for (const [index, box] of boxes.entries()) {
      box.classList.toggle("lit", family.has(index));
      box.classList.toggle("on", index === chosen);
    }
  });
}

/** A node with all its ancestors and descendants; nobody if it is none. */
function findFamily(chosen) {
  if (chosen === null) return new Set();
  const ancestors = new Set([chosen]);
  // A set grows while it is gone through.
  for (const index of ancestors) for (const need of nodes[index].needs) ancestors.add(need);
  const descendants = new Set([chosen]);
  // Nodes come after what they need.
  for (const [index, { needs }] of nodes.entries()) {
    if (needs.some((need) => descendants.has(need))) descendants.add(index);
  }
  return ancestors.union(descendants);
}

/** Nodes by wave, those of a wave in the order of what they need, so that few edges cross. */
function layOut() {
  const depth = [];
  const columns = [];
  for (const [index, { needs }] of nodes.entries()) {
    depth[index] = needs.reduce((most, need) => Math.max(most, depth[need] + 1), 0);
    (columns[depth[index]] ??= []).push(index);
  }
  const rank = [];
  for (const column of columns) {
    const weight = (index) => {
      const { needs } = nodes[index];
      return needs.length === 0
        ? Infinity
        : needs.reduce((sum, need) => sum + rank[need], 0) / needs.length;
    };
    const weights = new Map(column.map((index) => [index, weight(index)]));
    column.sort((left, right) =>
      weights.get(left) === weights.get(right)
        ? left - right
        : weights.get(left) - weights.get(right),
    );
    column.forEach((index, at) => {
      rank[index] = at / column.length;
    });
  }
  return columns;
}
