import { botWords } from "./bot-words.ts";
import { parseHeartbeat } from "./heartbeat.ts";
import { relative } from "./moment.ts";
import { promiseWords } from "./promise-words.ts";
import { judgeStanding } from "./standing.ts";

/** How often an open page looks at the clock again, in milliseconds. */
const interval = 60_000;

/**
 * `<roast-bot-footer>`: judges the heartbeat in its `heartbeat` attribute by the reader's own
 * clock, so that a page whose bot has died says so by itself, however long ago it was built. It
 * fills in the words that need a clock and leaves the rest of what the server rendered alone.
 */
export class RoastBotFooterElement extends HTMLElement {
  #timer: number | undefined;

  /** Called by the browser when the element enters a page. */
  connectedCallback(): void {
    this.#tell();
    this.#timer = window.setInterval(() => this.#tell(), interval);
  }

  /** Called by the browser when the element leaves a page. */
  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  #tell(): void {
    const now = Date.now();
    const heartbeat = parseHeartbeat(this.getAttribute("heartbeat"));
    const standing = judgeStanding({ heartbeat, now });
    const { bot, meaning } = botWords(standing, now);
    this.dataset["standing"] = standing.kind;
    this.#say("bot", bot);
    this.#say("promise", promiseWords(standing));
    this.#say("meaning", meaning);
    for (const place of this.querySelectorAll<HTMLElement>("[data-relative]")) {
      const instant = place.dataset["relative"] ?? "";
      place.textContent = Number.isNaN(Date.parse(instant)) ? "" : `(${relative(instant, now)})`;
    }
  }

  #say(name: "bot" | "promise" | "meaning", words: string): void {
    const place = this.querySelector(`[data-words="${name}"]`);
    if (place !== null && place.textContent !== words) place.textContent = words;
  }
}

/** Makes the browser know `<roast-bot-footer>`; doing it twice is harmless. */
export function defineFooter(): void {
  if (customElements.get("roast-bot-footer") === undefined) {
    customElements.define("roast-bot-footer", RoastBotFooterElement);
  }
}
