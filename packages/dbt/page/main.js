import { build, byId, isOver } from "./build.js";
import { showDetails } from "./details.js";
import { $, duration, make } from "./elements.js";
import { showFailures } from "./failures.js";
import { showGraph } from "./graph.js";
import { showHeader } from "./header.js";
import { showSlowestPath } from "./slowest-path.js";
import { showTable } from "./table.js";
import { showTimeline } from "./timeline.js";
import { choose, keep, kept, view } from "./view.js";

showHeader();
showFailures();
showTimeline();
showSlowestPath();
showGraph();
showTable();
showDetails();
if (byId.has(view.chosen)) choose(byId.get(view.chosen), { isAsked: false });
followBuild();

/** Has the page read again while the build goes on, where the reader left it. */
function followBuild() {
  addEventListener("pagehide", keep);
  if (kept.y !== undefined) scrollTo(kept.x, kept.y);
  if (kept.graph) [$("graph").scrollLeft, $("graph").scrollTop] = kept.graph;
  if (kept.table) document.querySelector(".table").scrollTop = kept.table;
  if (isOver) return;
  const notice = $("notice");
  const silence = Date.now() - build.writtenAt;
  const text = make(
    "span",
    {},
    silence > 30_000
      ? `Nothing was written for ${duration(silence)}: the build may have been killed. `
      : "The build goes on, and this page follows it. ",
  );
  const button = make("button", {
    type: "button",
    class: "link",
    onclick: () => {
      view.isPaused = !view.isPaused;
      follow();
    },
  });
  notice.classList.toggle("stale", silence > 30_000);
  notice.append(text, button);
  notice.hidden = false;
  let timer;
  follow();
  function follow() {
    button.textContent = view.isPaused ? "Follow" : "Pause";
    clearTimeout(timer);
    if (!view.isPaused)
      timer = setTimeout(
        () => location.reload(),
        silence > 30_000 ? 10_000 : Math.max(2_000, 4 * performance.now()),
      );
  }
}
