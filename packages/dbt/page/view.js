import { build, nodes } from "./build.js";
import { $, make } from "./elements.js";

// What the reader has chosen lives through the reloads of a build that goes on.
const key = `dbt-per-node ${location.pathname} ${build.startedAt}`;
export let kept = {};
try {
  kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
} catch {
  /* Without a store, nothing is kept. */
}
export const view = {
  chosen: null,
  search: "",
  state: null,
  sort: "start",
  down: false,
  isPaused: false,
  ...kept,
};

export function keep() {
  try {
    sessionStorage.setItem(
      key,
      JSON.stringify({
        ...view,
        x: scrollX,
        y: scrollY,
        graph: [$("graph").scrollLeft, $("graph").scrollTop],
        table: document.querySelector(".table").scrollTop,
      }),
    );
  } catch {
    /* Then not. */
  }
}

/** Chooses a node, or none: whoever draws it differently then listens for `choose`. */
export function choose(index, { isAsked = true } = {}) {
  view.chosen = nodes[index]?.id ?? null;
  dispatchEvent(new CustomEvent("choose", { detail: { index, isAsked } }));
}

export function nodeLink(index) {
  return make(
    "button",
    { type: "button", class: "link", onclick: () => choose(index) },
    nodes[index].id,
  );
}

/** Links to nodes, with commas between them. */
export function nodeLinks(indices, most) {
  const links = indices
    .slice(0, most)
    .flatMap((index, at) => (at === 0 ? [nodeLink(index)] : [", ", nodeLink(index)]));
  return indices.length > most ? [...links, ` and ${indices.length - most} more`] : links;
}
