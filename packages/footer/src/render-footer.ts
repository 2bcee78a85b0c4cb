import type { Heartbeat } from "@mea-culpa/formats";
import { botWords } from "./bot-words.ts";
import { escapeHtml } from "./escape-html.ts";
import { parseHeartbeat } from "./heartbeat.ts";
import { moment } from "./moment.ts";
import { promiseWords } from "./promise-words.ts";
import { judgeStanding } from "./standing.ts";
import { streakWords, verdictWords } from "./verdict-words.ts";

/** What a page has to know to show the footer. */
export interface FooterOptions {
  /** The text of `data/roast_bot.json`; null where there is no such file. */
  readonly heartbeat: string | null;
  /** Where readers find the ledger. */
  readonly ledgerHref: string;
  /** Where the entry or roast that the heartbeat names is; without it, its title stands unlinked. */
  readonly entryHref?: string;
}

/**
 * The footer as HTML that is right without a script: it says when the bot ran and when it has to
 * run again, and leaves it to the reader to compare. The custom element takes that over.
 */
export function renderFooter(options: FooterOptions): string {
  const standing = judgeStanding({ heartbeat: parseHeartbeat(options.heartbeat), now: null });
  const { bot, meaning } = botWords(standing, 0);
  const facts = standing.kind === "recorded" ? renderFacts(standing.heartbeat, options) : "";
  return `<roast-bot-footer role="group" aria-label="roast-bot" data-standing="${standing.kind}" heartbeat="${escapeHtml(options.heartbeat ?? "")}">
<p class="roast-bot-standing"><strong data-words="bot">${escapeHtml(bot)}</strong> <span data-words="promise">${escapeHtml(promiseWords(standing))}</span></p>
<p class="roast-bot-meaning" data-words="meaning">${escapeHtml(meaning)}</p>
${facts}</roast-bot-footer>`;
}

function renderFacts(heartbeat: Heartbeat, { ledgerHref, entryHref }: FooterOptions): string {
  const { entry, error, ledger, promise, slot } = heartbeat;
  const time = (instant: string): string =>
    `<time datetime="${escapeHtml(instant)}">${moment(instant, promise.zone)}</time>`;
  const clocked = (instant: string): string =>
    `${time(instant)} <span data-relative="${escapeHtml(instant)}"></span>`;
  const rows = [
    row("Last ran", clocked(heartbeat.last_run)),
    row("Next due", clocked(heartbeat.next_due)),
    row(
      "Outcome",
      error === null
        ? "Settled every slot that had closed."
        : `Failed at ${escapeHtml(error.stage)}: ${escapeHtml(error.message)}`,
    ),
    row("Verdict", escapeHtml(verdictWords(heartbeat))),
    slot === null ? "" : row(`Slot ${slot.number}`, `${time(slot.opens)} to ${time(slot.closes)}`),
    row("Streak", streakWords(heartbeat.streak)),
    row("Promise", escapeHtml(`An entry ${promise.cadence}, from ${promise.who}.`)),
    entry === null
      ? ""
      : row(entry.kind === "roast" ? "Roast" : "Entry", link(entry.title, entryHref)),
    row(
      "Ledger",
      `${link(`${ledger.slots} ${ledger.slots === 1 ? "slot" : "slots"} on record`, ledgerHref)}, head <code>${ledger.head.slice(0, 12)}</code>`,
    ),
  ];
  return `<dl>
${rows.join("")}</dl>
<p class="roast-bot-zone">Times are those of ${escapeHtml(promise.zone)}.</p>
`;
}

function row(term: string, details: string): string {
  return `<div><dt>${term}</dt> <dd>${details}</dd></div>\n`;
}

function link(text: string, href: string | undefined): string {
  const words = escapeHtml(text);
  return href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
}
