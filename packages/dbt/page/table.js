import { build, counts, nodes, ran, states } from "./build.js";
import { $, duration, make } from "./elements.js";
import { nodeLink, view } from "./view.js";

/** All nodes, to find and to sort. */
export function showTable() {
  const columns = [
    ["status", "Status", (node) => states.indexOf(node.state)],
    ["name", "Node", (node) => node.id],
    ["type", "Type", (node) => node.type],
    ["start", "Started", (node) => node.attempts[0]?.from ?? node.finishedAt ?? Infinity, "number"],
    ["ran", "Ran", ran, "number"],
    ["said", "dbt said", (node) => node.message ?? ""],
  ];
  for (const [name, title, , kind] of columns) {
    const button = make(
      "button",
      {
        type: "button",
        onclick: () => {
          view.down = view.sort === name ? !view.down : false;
          view.sort = name;
          rows();
        },
      },
      title,
    );
    $("columns").append(make("th", { scope: "col", class: kind, "data-column": name }, button));
  }
  for (const state of [null, ...states.filter((one) => counts.get(one) > 0)]) {
    const label =
      state === null
        ? `all ${nodes.length.toLocaleString("en")}`
        : `${state} ${counts.get(state).toLocaleString("en")}`;
    const chip = make(
      "button",
      {
        type: "button",
        class: "chip",
        "data-filter": state ?? "",
        onclick: () => {
          view.state = state;
          rows();
        },
      },
      ...(state === null ? [] : [make("span", { class: "dot", "data-state": state })]),
      label,
    );
    $("chips").append(chip);
  }
  $("search").value = view.search;
  $("search").addEventListener("input", () => {
    view.search = $("search").value;
    rows();
  });
  rows();

  function rows() {
    const [, , value] = columns.find(([name]) => name === view.sort) ?? columns[3];
    const words = view.search.toLowerCase();
    const shown = [...nodes.keys()]
      .filter(
        (index) =>
          (view.state === null || nodes[index].state === view.state) &&
          (words === "" || nodes[index].id.toLowerCase().includes(words)),
      )
      .map((index) => [value(nodes[index]), index])
      .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
    if (view.down) shown.reverse();
    $("rows").replaceChildren(...shown.map(([, index]) => makeRow(index)));
    for (const th of $("columns").children) {
      if (th.dataset.column === view.sort)
        th.setAttribute("aria-sort", view.down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    }
    for (const chip of $("chips").children)
      chip.setAttribute("aria-pressed", String((chip.dataset.filter || null) === view.state));
  }
}

function makeRow(index) {
  const node = nodes[index];
  const said = node.rootCauses
    ? `because of ${node.rootCauses.join(", ")}`
    : (node.message ?? "").split("\n", 1)[0];
  const started = node.attempts[0]?.from;
  return make(
    "tr",
    {},
    make(
      "td",
      { class: "status", "data-state": node.state },
      make("span", { class: "dot" }),
      `${node.state}${node.attempts.length > 1 ? `, attempt ${node.attempts.length}` : ""}`,
    ),
    make("td", {}, nodeLink(index)),
    make(
      "td",
      {},
      [node.type, node.materialized]
        .filter((word, at, all) => word && all.indexOf(word) === at)
        .join(", "),
    ),
    make(
      "td",
      { class: "number" },
      started === undefined ? "" : `+${duration(started - build.startedAt)}`,
    ),
    make("td", { class: "number" }, node.attempts.length === 0 ? "" : duration(ran(node))),
    make("td", { class: "said" }, make("bdi", {}, said)),
  );
}
