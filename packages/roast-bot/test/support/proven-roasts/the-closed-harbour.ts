import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { buildPack } from "./build-pack.ts";
import { figure, name, paragraph, say, section, time } from "./say.ts";

/** A slot in which nothing was merged: the roast is of the silence, and the empty list proves it. */
export const harbourPack: EvidencePack = buildPack({
  subject: { kind: "silence", id: "silence:31", sources: ["pelle/foghorn"] },
  who: "pelle",
  names: ["Pelle"],
  slot: {
    number: 31,
    opens: "2026-07-06T06:00:00Z",
    closes: "2026-07-13T06:00:00Z",
    zone: "Europe/Copenhagen",
  },
  exhibits: [
    {
      id: "list",
      kind: "list",
      text: "",
      opens: "2026-07-06T08:00:00+02:00",
      closes: "2026-07-13T08:00:00+02:00",
      source: "pelle/foghorn",
      count: 0,
    },
  ],
  figures: [
    {
      id: "merged.count",
      value: 0,
      unit: "pull-request",
      formula: { op: "field", of: ["list.count"] },
      label: "pull requests merged",
    },
    {
      id: "slot.days",
      value: 7,
      unit: "day",
      formula: { op: "span", of: ["list.opens", "list.closes"] },
      label: "days of the slot",
    },
  ],
  charges: [],
  compliments: [],
});

export const harbourRoast: Roast = {
  title: say("The Closed Harbour"),
  description: say(
    "Zero pull requests, and a foghorn with time to think.",
    figure("Zero pull requests", "merged.count"),
  ),
  sections: [
    section(
      "Shipping forecast",
      paragraph(
        say(
          "From Monday at 08:00 the harbour of pelle/foghorn stood open for seven days.",
          time("Monday at 08:00", "list", "opens"),
          name("pelle/foghorn", "list"),
          figure("seven days", "slot.days"),
        ),
        say(
          "The traffic came to zero pull requests.",
          figure("zero pull requests", "merged.count"),
        ),
        "Visibility: superb.",
        "You could see clear across the bay to where the entry would have been.",
      ),
    ),
    section(
      "The keeper’s diary",
      paragraph(
        "Dear diary, the gulls have begun to unionise.",
        "I polished the bell, and the bell blushed.",
        "Some paragraphs were owed, and the promise was broken with great serenity.",
      ),
    ),
  ],
  compliment: section(
    "In praise of still water",
    paragraph(
      "Credit is due to the stillness, which was of a high standard.",
      "A pond would have asked for tips.",
    ),
  ),
  verdict: {
    archetype: "The Closed Harbour",
    oneLiner: say("keeps the lamp lit for ships it has yet to imagine."),
  },
};
