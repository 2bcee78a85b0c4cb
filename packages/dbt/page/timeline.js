import { isOver, nodes, now } from "./build.js";
import { $, duration, make, plural } from "./elements.js";
import { choose } from "./view.js";

/** When each attempt ran, and in which of the places. */
export function showTimeline() {
  const bars = nodes.flatMap((node, index) =>
    node.attempts.map((attempt) => ({ node, index, ...attempt })),
  );
  if (bars.length === 0) {
    $("timeline-hint").textContent = isOver ? "Nothing ran." : "Nothing runs yet.";
    return;
  }
  const start = Math.min(...bars.map(({ from }) => from));
  const end = Math.max(start + 1, ...bars.map(({ to }) => to ?? now));
  const places = 1 + bars.reduce((most, { place }) => Math.max(most, place), 0);
  const busy = bars.reduce((sum, { from, to }) => sum + ((to ?? now) - from), 0);
  $("timeline-hint").textContent =
    `${plural(places, "place")}, busy ${Math.round((100 * busy) / (places * (end - start)))} % of ${duration(end - start)}. dbt itself started and ended outside of it.`;
  const ticks = make("div", { class: "ticks" });
  const step =
    [
      1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 18e5,
      36e5, 72e5, 144e5,
    ].find((one) => (end - start) / one <= 9) ?? 288e5;
  for (let at = 0; at <= end - start; at += step) {
    const tick = make("span", { class: "tick" }, at < 6e4 ? `${at / 1000} s` : duration(at));
    tick.style.left = `${(100 * at) / (end - start)}%`;
    if (at / (end - start) < 0.97) ticks.append(tick);
  }
  $("timeline").append(ticks);
  const lanes = Array.from({ length: places }, (_, place) =>
    make("div", { class: "lane" }, make("span", {}, `place ${place + 1}`)),
  );
  for (const { node, index, place, from, to, error } of bars) {
    const share = ((to ?? now) - from) / (end - start);
    const bar = make("i", {
      "data-state":
        to === undefined
          ? "running"
          : error !== undefined && node.attempts.at(-1).from !== from
            ? "failed"
            : node.state,
      "data-index": index,
      title: `${node.id}\n${duration((to ?? now) - from)}${error === undefined ? "" : "\nfailed"}`,
      onclick: () => choose(index),
    });
    if (error !== undefined && node.state !== "failed") bar.dataset.failed = "";
    bar.style.left = `${(100 * (from - start)) / (end - start)}%`;
    bar.style.width = `${100 * share}%`;
    if (share > 0.05) bar.append(node.name);
    else bar.className = "thin";
    lanes[place].append(bar);
  }
  $("timeline").append(...lanes);
  addEventListener("choose", ({ detail: { index } }) => {
    for (const bar of document.querySelectorAll(".lane i")) {
      bar.classList.toggle("on", bar.dataset.index === String(index));
    }
  });
}
