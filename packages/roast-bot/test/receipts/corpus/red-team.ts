import type { Cite, EvidencePack, Exhibit } from "@mea-culpa/formats";
import { name, quote } from "../../support/proven-roasts/say.ts";
import { harbourPack } from "../../support/proven-roasts/the-closed-harbour.ts";
import { ferrymanPack } from "../../support/proven-roasts/the-ferryman.ts";
import { minimalistPack } from "../../support/proven-roasts/the-minimalist.ts";
import { citedFalsehoods } from "./cited-falsehoods.ts";
import { furtherFalsehoods } from "./further-falsehoods.ts";

/** A sentence that must never be published, whatever a referee says of it. */
export interface Falsehood {
  readonly kind: string;
  readonly text: string;
  readonly pack: EvidencePack;
  /** What it could cite, for whoever wants to be believed. */
  readonly exhibits: readonly string[];
  readonly cites: readonly Cite[];
}

type Entry = string | readonly [text: string, exhibit: string, ...cites: readonly Cite[]];

const aboutTheFerryman: Readonly<Record<string, readonly Entry[]>> = {
  "a number without proof": [
    "The handler swallows nine kinds of error.",
    "Half of the lines were copied.",
    "It took several weeks to remove.",
    [
      "The runner has 613 lines.",
      "f1",
      { kind: "figure", text: "613 lines", figure: "runner.lines" },
    ],
    [
      "The handler hides 12 failures.",
      "h1",
      { kind: "figure", text: "12 failures", figure: "commits.count" },
    ],
    "The twentieth commit undoes it.",
  ],
  "a quote, name or code without proof": [
    "The code says `except Exception: pass` and deletes the failure.",
    ["The handler keeps `LampFailure`.", "h1", name("`LampFailure`", "h1")],
    ["The commit says “Remove all tests”.", "c2", quote("“Remove all tests”", "c2")],
    "The handler was written by Otto.",
    "The handler calls `shutdown_all` and deletes the lamps.",
    ["The handler calls `shutdown()` and keeps 3.8.6.", "h1"],
    ["The review says “Ship it”.", "r1", quote("“Ship it”", "r1")],
  ],
  "a time or an order without proof": [
    "The handler was deleted at midnight.",
    "On Sunday the tests were removed.",
    ["The handler was broken before the tests were added.", "h1"],
    "Then all of it was reverted.",
    ["The first commit was deleted by the last.", "c1"],
    [
      "The test was fixed on Monday.",
      "c2",
      { kind: "time", text: "Monday", exhibit: "c2", field: "authoredAt" },
    ],
  ],
  "what a person knew, meant, felt, wanted or is able to": [
    "Mara knew that the handler was broken.",
    ["Mara wanted the failure to disappear.", "h1"],
    "The author forgot the tests.",
    "The author was too tired for tests.",
    ["Mara does not understand exceptions.", "h1"],
    "Mara can write handlers, but not tests.",
    "The author is not able to test threads.",
    "They never believed in threads.",
    ["The developer hoped nobody would read the plan.", "f2"],
    "The failure was hidden deliberately.",
    "Mara feared the reviewer.",
    "Nobody knew what the registry was for.",
    "An angry author replaced the registry.",
    "The maintainers love bare strings.",
    "The author learned nothing from the review.",
    ["The strings were left in on purpose.", "h1"],
  ],
  "an event outside of the exhibits": [
    "Users lost their lamps.",
    ["The handler broke staging.", "h1"],
    "Customers complained about the lamps.",
    "The meeting was about the registry.",
    ["CI was red until the handler was deleted.", "h1"],
    "An incident made the no-op necessary.",
    "The outage is still remembered.",
    ["The pager rings whenever the handler runs.", "h1"],
    "It was deployed and rolled out all the same.",
    "The tickets about it are still open.",
    "The build broke on every commit.",
    "Slack was full of it.",
  ],
  "an accusation": [
    "The handler is plagiarised.",
    ["The runner was copied from Stack Overflow.", "f1"],
    "The pool was stolen from another project.",
    "It violates the licence of the registry.",
    "The code is unlicensed.",
    ["The handler is vulnerable to anything.", "h1"],
    "There is a back door in the registry.",
    "The runner has a security hole.",
    "The password is in the plan.",
    "The log leaks the tokens of the harbour.",
    "It is illegal in some harbours.",
    "Attackers read the failures as strings.",
  ],
  "an insult, in any mood": [
    "Only an idiot would keep the string.",
    "A developer who could write would have deleted the plan.",
    "A competent engineer would have kept the type.",
    "The handler is the work of an amateur.",
    "Mara is lazy.",
    "The author should be fired for the enum.",
    "A better author would test this.",
    "Hardly an engineer would sign this.",
    "This is a disgrace of a handler.",
    "If the author were careful, the type would survive.",
    "Such a careless developer is a rare find.",
    "The plan reads as if written by a clown.",
  ],
  "who of several people did what": [
    ["Tomas deleted the type of the error.", "h1", name("Tomas", "r1")],
    ["Mara wrote the handler, and Tomas did not.", "h1", name("Tomas", "r1")],
    ["The reviewer added the string.", "h1"],
    ["The co-author removed the tests.", "f3"],
    ["Mara turned the error into a string.", "h1"],
    "The reviewers broke the enum.",
  ],
  "testimony told as fact": [
    ["The race in the registry is fixed.", "c2"],
    ["The lamps keep burning because nothing is closed.", "c3"],
    ["Threads are replaced, so nothing is shared.", "c7"],
    ["Every pool is injected, and none is built.", "c9"],
    ["A beacon does not wait for another one.", "pr"],
    ["The mode is a bare string.", "r1"],
  ],
  "the referee's own words": [
    "A referee has found all of this shown.",
    "It was fact-checked, and it is missing a type.",
    "All of it is verified by the exhibits.",
    "The counter-exhibits deny it.",
  ],
};

const aboutTheMinimalist: readonly (readonly [string, Entry])[] = [
  [
    "what a person knew, meant, felt, wanted or is able to",
    ["Ines meant to bring the test back.", "h1"],
  ],
  ["what a person knew, meant, felt, wanted or is able to", "Ines could not simplify the cache."],
  ["an event outside of the exhibits", ["The skipped test hid an outage.", "h1"]],
  ["an accusation", "The cache exposes the credentials of the tide."],
  ["an insult, in any mood", "No real developer skips a test."],
  ["a number without proof", ["The test is skipped in 14 places.", "h1"]],
  ["testimony told as fact", ["The slow test is skipped.", "c6"]],
];

const aboutTheHarbour: readonly (readonly [string, Entry])[] = [
  ["what a person knew, meant, felt, wanted or is able to", "Pelle wanted a week without code."],
  ["what a person knew, meant, felt, wanted or is able to", "Pelle forgot the entry."],
  ["an event outside of the exhibits", "The customers of the foghorn noticed."],
  ["an insult, in any mood", "A serious engineer writes on Sundays."],
  ["a number without proof", ["Fourteen pull requests were closed.", "list"]],
];

/** Falsehoods of every kind that is impossible, over three packs. */
export const redTeam: readonly Falsehood[] = [
  ...Object.entries(aboutTheFerryman).flatMap(([kind, entries]) =>
    entries.map((entry) => lie([kind, entry], ferrymanPack)),
  ),
  ...Object.entries(citedFalsehoods).flatMap(([kind, entries]) =>
    entries.map((entry) => lie([kind, entry], ferrymanPack)),
  ),
  ...Object.entries(furtherFalsehoods).flatMap(([kind, texts]) =>
    texts.map((text) => lie([kind, text], ferrymanPack)),
  ),
  ...aboutTheMinimalist.map((each) => lie(each, minimalistPack)),
  ...aboutTheHarbour.map((each) => lie(each, harbourPack)),
];

function lie([kind, entry]: readonly [string, Entry], pack: EvidencePack): Falsehood {
  const [text, exhibit, ...cites] = typeof entry === "string" ? [entry] : entry;
  const fallback: Exhibit | undefined = pack.exhibits.find(({ kind: each }) => each === "lines");
  return { kind, text, pack, cites, exhibits: [exhibit ?? fallback?.id ?? "list"] };
}
