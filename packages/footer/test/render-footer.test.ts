import { describe, expect, it } from "vitest";
import { renderFooter, type Heartbeat } from "../src/index.ts";
import { failedRun, sampleHeartbeat } from "./sample-heartbeat.ts";

function rendered(changes: Partial<Heartbeat> = {}): string {
  return renderFooter({
    heartbeat: JSON.stringify(sampleHeartbeat(changes)),
    ledgerHref: "data/roast_bot_ledger.jsonl",
    entryHref: "entries/the-lighthouse-keeper.html",
  });
}

function unrecorded(heartbeat: string | null): string {
  return words(renderFooter({ heartbeat, ledgerHref: "#" }));
}

/** The words of a piece of HTML, without tags. */
function words(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("renderFooter", () => {
  it("says everything in words that are true at any later time", () => {
    expect(words(rendered())).toBe(
      [
        "roast-bot last ran on Mon 23 Nov 2026, 09:00. In slot 12 the promise was broken.",
        "It is next due on Mon 30 Nov 2026, 09:00. If that was more than a day ago by your clock,",
        "it is overdue: nobody is checking the promise, and silence does not mean kept.",
        "Last ran Mon 23 Nov 2026, 09:00 Next due Mon 30 Nov 2026, 09:00",
        "Outcome Settled every slot that had closed.",
        "Verdict Broken: juno did not write in time. The roast is out.",
        "Slot 12 Mon 16 Nov 2026, 09:00 to Mon 23 Nov 2026, 09:00",
        "Streak 1 slot broken. Promise An entry weekly, from juno.",
        "Roast The Lighthouse Keeper Ledger 12 slots on record, head 5d1f8c0e5d1f",
        "Times are those of Europe/Berlin.",
      ].join(" "),
    );
  });

  it("links the roast and the ledger", () => {
    expect(rendered()).toContain('<a href="entries/the-lighthouse-keeper.html">The Lighthouse');
    expect(rendered()).toContain('<a href="data/roast_bot_ledger.jsonl">12 slots on record</a>');
  });

  it.each<{ changes: Partial<Heartbeat>; says: string }>([
    { changes: { verdict: "kept", penance: null }, says: "In slot 12 the promise was kept." },
    { changes: { verdict: "kept", penance: null }, says: "Kept: juno wrote in time." },
    { changes: { verdict: "excused", penance: null }, says: "Excused: a pause was declared" },
    { changes: { penance: "owed" }, says: "did not write in time. A roast is owed." },
    {
      changes: { penance: "owed", waits: { where: "w", state: "open", until: null } },
      says: "A roast is written, and waits to be merged.",
    },
    {
      changes: { penance: "owed", waits: { where: "w", state: "closed", until: null } },
      says: "A roast was written, and turned down.",
    },
    {
      changes: {
        penance: "owed",
        waits: { where: "w", state: "open", until: "2026-11-23T20:00:04Z" },
      },
      says: "A roast is written, and comes out on Mon 23 Nov 2026, 21:00.",
    },
    { changes: { penance: "waived" }, says: "did not write in time. The roast was waived." },
    { changes: { verdict: null, penance: null }, says: "Slot 12 has no verdict yet." },
    {
      changes: { slot: null, verdict: null, penance: null },
      says: "No slot of the promise has closed yet.",
    },
    { changes: { streak: { kind: "kept", length: 3 } }, says: "3 slots kept in a row." },
    { changes: { streak: { kind: "kept", length: 0 } }, says: "Streak None yet." },
    { changes: failedRun, says: "roast-bot last ran on Mon 23 Nov 2026, 09:00 and failed." },
    { changes: failedRun, says: "Failed at publish: the remote could not be reached" },
  ])("says: $says", ({ changes, says }) => {
    expect(words(rendered(changes))).toContain(says);
  });

  it("shows times in the promise's zone on either side of a clock change", () => {
    const html = words(
      rendered({ last_run: "2026-10-24T22:30:00Z", next_due: "2026-10-25T22:30:00Z" }),
    );
    expect(html).toContain("Last ran Sun 25 Oct 2026, 00:30 Next due Sun 25 Oct 2026, 23:30");
  });

  it("admits it where there is no heartbeat or none that can be read", () => {
    expect(unrecorded(null)).toContain("roast-bot has left no record.");
    expect(unrecorded("{}")).toContain("cannot be read");
  });

  it("lets no mark-up of a title, an error or a name through", () => {
    const evil = `"><img src=x onerror='alert(1)'>&amp;`;
    const html = rendered({
      outcome: "failed",
      error: { stage: evil, message: evil },
      promise: { who: evil, cadence: evil, zone: "UTC" },
      entry: { title: evil, path: "a.md", kind: "entry" },
    });
    expect(html).not.toContain("<img");
    expect(html.match(/<[a-z-]+/g)?.toSorted()).toEqual(
      rendered()
        .match(/<[a-z-]+/g)
        ?.toSorted(),
    );
  });
});
