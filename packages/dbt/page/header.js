import { build, counts, isOver, nodes, now, states } from "./build.js";
import { $, clock, duration, make } from "./elements.js";

const stateWords = { "gave-up": "failed", finishing: "writing results", starting: "dbt starts" };

/** How the build stands, in a word, in figures and in a bar. */
export function showHeader() {
  const badge = $("badge");
  badge.dataset.state = build.state;
  badge.textContent = stateWords[build.state] ?? build.state;
  if (!isOver) badge.dataset.live = "";
  $("project").textContent = build.project;
  $("kicker").textContent = [`dbt-per-node ${build.command}`, build.dbt]
    .filter(Boolean)
    .join(" · ");
  if (build.state === "gave-up" || build.state === "cancelled") {
    $("message").textContent = build.message ?? "";
    $("message").hidden = !build.message;
  }
  const done = nodes.filter(({ finishedAt }) => finishedAt !== undefined).length;
  const facts = [
    [isOver ? "duration" : "so far", duration(now - build.startedAt)],
    [
      "nodes",
      isOver || nodes.length === 0
        ? nodes.length.toLocaleString("en")
        : `${done.toLocaleString("en")} / ${nodes.length.toLocaleString("en")}`,
    ],
    ["begun", clock(build.startedAt)],
  ];
  const saved = nodes.reduce((sum, { reused }) => sum + (reused?.seconds ?? 0), 0);
  if (saved > 0) facts.push(["reused: took last time", duration(saved * 1000)]);
  for (const [name, value] of facts)
    $("facts").append(make("div", {}, make("dt", {}, name), make("dd", {}, value)));
  const present = states.filter((state) => counts.get(state) > 0);
  for (const state of present) {
    const part = make("i", { "data-state": state });
    part.style.flexGrow = counts.get(state);
    $("bar").append(part);
    $("legend").append(
      make(
        "li",
        { "data-state": state },
        make("span", { class: "dot" }),
        make("b", {}, counts.get(state).toLocaleString("en")),
        ` ${state}`,
      ),
    );
  }
  $("bar").setAttribute(
    "aria-label",
    present.map((state) => `${counts.get(state)} ${state}`).join(", ") || "no nodes",
  );
  $("foot").append(
    make("span", {}, `Written ${new Date(build.writtenAt).toLocaleString()}`),
    make("span", {}, "by dbt-per-node; this file loads nothing"),
  );
}
