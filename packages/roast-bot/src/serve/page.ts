import type { Heartbeat, LedgerRecord } from "@mea-culpa/formats";
import { foldLedger, type SettledSlot, settledSlots } from "../ledger/ledger-state.ts";
import { penanceWords } from "../ledger/penance-words.ts";
import { findWaits } from "../ledger/waiting.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import { escapeXml } from "../xml.ts";
import type { Health } from "./health.ts";
import type { LiveNode } from "./live-run.ts";
import type { FinishedRun, ServiceStatus } from "./serve-runs.ts";

/** What the page tells. */
export interface PageContent {
  readonly health: Health;
  readonly status: ServiceStatus;
  /** The whole ledger, as the last run left it. */
  readonly ledger: readonly LedgerRecord[];
  readonly nodes: readonly LiveNode[];
}

/** How many slots are listed. */
const longestList = 60;

/**
 * The page of the service. It works without script; with it, the part that changes is fetched anew
 * whenever the service says that something happened.
 */
export function writePage(content: PageContent): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>roast-bot</title><link rel="alternate" type="application/atom+xml" href="/feed.atom"><style>${style}</style></head>
<body><main id="live">${writeLive(content)}</main><script>${script}</script></body></html>
`;
}

/** The part of the page that changes. */
export function writeLive({ health, status, ledger, nodes }: PageContent): string {
  const heartbeat = status.report?.heartbeat ?? undefined;
  const state = foldLedger(ledger);
  const { zone = "UTC" } = state.promise ?? {};
  const slots = settledSlots(state).toReversed();
  const said = health.reason === null ? health.status : `${health.status}: ${health.reason}`;
  return `<h1>roast-bot</h1>
<p role="status" class="${health.status}">${escapeXml(said)}</p>
<h2>Promise</h2>
<p>${
    heartbeat === undefined
      ? "No run has read it yet."
      : escapeXml(
          `${heartbeat.promise.who} promised an entry ${heartbeat.promise.cadence}; the next is due ${zonedMoment(heartbeat.next_due, heartbeat.promise.zone)}. ${describeStreak(heartbeat.streak)}`,
        )
  }</p>
${writeRun(status, { nodes, zone })}
<h2>Slots</h2>
${table(
  ["slot", "closed", "verdict", "what became of it"],
  slots.slice(0, longestList).map((slot) => slotRow(slot, zone)),
)}
${slots.length > longestList ? `<p>${slots.length - longestList} older ones are in the ledger.</p>` : ""}
<h2>Runs since the start</h2>
${table(
  ["began", "took", "outcome", ""],
  status.history.map((run) => runRow(run, zone)),
)}`;
}

function describeStreak({ kind, length }: Heartbeat["streak"]): string {
  return length === 0 ? "" : `The last ${length === 1 ? "one was" : `${length} were`} ${kind}.`;
}

function writeRun(
  { runningSince, next }: ServiceStatus,
  { nodes, zone }: { readonly nodes: readonly LiveNode[]; readonly zone: string },
): string {
  const heading =
    runningSince === undefined
      ? next === undefined
        ? ""
        : `<p>The next run begins ${time(next, zone)}.</p>`
      : `<p>Began ${time(runningSince, zone)}.</p>`;
  const list = nodes
    .map(({ id, state }) => `<li class="${state}">${escapeXml(id)} <span>${state}</span></li>`)
    .join("");
  return `<h2>${runningSince === undefined ? "Last run" : "The run in hand"}</h2>${heading}<ol>${list}</ol>`;
}

function slotRow({ record, penance }: SettledSlot, zone: string): readonly string[] {
  const { slot, closes, verdict, entries } = record;
  const waits = findWaits(penance);
  const became = penance === null ? (entries[0]?.title ?? "") : penanceWords(penance);
  const told = waits === undefined ? became : `the roast waits: ${waits.where}`;
  return [String(slot), zonedMoment(closes, zone), verdict, told].map(escapeXml);
}

function runRow(
  { begun, ended, outcome, problem, commit }: FinishedRun,
  zone: string,
): readonly string[] {
  const took = `${((ended - begun) / 1000).toFixed(1)} s`;
  return [time(begun, zone), took, outcome, escapeXml(problem ?? commit?.slice(0, 12) ?? "")];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "<p>None yet.</p>";
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function time(moment: number, zone: string): string {
  const instant = new Date(moment).toISOString();
  return `<time datetime="${instant}">${escapeXml(zonedMoment(instant, zone))}</time>`;
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}
ol{columns:3 14rem;padding-left:1.5rem}li span,.ok{opacity:.7}li.running span{opacity:1;font-weight:bold}.failing,.late,.failed{font-weight:bold}`;

const script = `const live=document.getElementById("live");const events=new EventSource("/events");let busy=false,again=false;
async function refresh(){if(busy){again=true;return}busy=true;try{const answer=await fetch("/live");if(answer.ok)live.innerHTML=await answer.text()}catch{}busy=false;if(again){again=false;setTimeout(refresh,250)}}
events.onmessage=refresh;`;

/** Only the page's own style and script, by their digests, and nothing from elsewhere. */
export const pageParts: { readonly style: string; readonly script: string } = { style, script };
