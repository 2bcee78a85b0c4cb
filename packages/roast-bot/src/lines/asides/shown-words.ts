import { bringsNames, isComment } from "../../history/find-deletions.ts";
import { meta } from "../../charges/compliments/told-by-diff/compliment.ts";
import { isSaidTo } from "../../charges/compliments/told-by-deed/forms/messages.ts";
import { readSwap } from "../../charges/compliments/told-by-diff/read-swap.ts";
import { isPlain } from "../../charges/log/is-plain.ts";
import type { Facts } from "../facts.ts";
import { namedAsCode, type Piece, plain, quoted } from "../piece.ts";
import { readShown, type ShownDiff, type ShownLine } from "../shown-diff.ts";
import { type Aside, listFiles } from "./aside.ts";

type Row = readonly [key: string, says: RegExp, archetype: string, line: string];

/**
 * What a word of the code that is shown means beside the entry that was due: a word that stands there now and
 * did not before. Each line says no more than that, and that no entry came.
 */
const rows: readonly Row[] = [
  ["promise", /\bPromise\b/, "The Other Promise", "has a new {said}, and has just broken one"],
  ["await", /\bawait\b/, "The Waiting Room", "has a new {said}, and so does the log"],
  ["defer", /\bdefer\b/, "The Deferral", "has a new {said}, and the entry had one already"],
  [
    "queue",
    /\b(?:queue|enqueue|Queue)\b/,
    "The Back of the Queue",
    "says {said}, and the entry is still in one",
  ],
  [
    "cache",
    /\b(?:cached?|memoize|lru_cache)\b/,
    "The Memory",
    "says {said}, and kept nothing for the log",
  ],
  ["closes", /\b(?:close|Close)\(\)/, "The Open End", "has a new {said}, and left a promise open"],
  [
    "nothing",
    /(?<=(?:[=!]==?|is|is not|IS|IS NOT) )(?:None|null|nil|undefined|NULL)\b/,
    "The Null Check",
    "reckons with {said}, which is what the log got",
  ],
  [
    "vacant",
    /\b(?:is_?empty|isEmpty|IsNullOrEmpty|isBlank|is_blank)\b/,
    "The Blank Stare",
    "asks {said}, and the log would say yes",
  ],
  [
    "needed",
    /\b(?:not_null|NOT NULL|not null|NotNull|nonempty|required[:=] ?[Tt]rue)\b/,
    "The Required Field",
    "asks for {said}, and left the log empty",
  ],
  [
    "lacks",
    /\b(?:not found|missing|does not exist|cannot find)\b/i,
    "The Lost Property",
    "has a new line that says {said}, and it would fit the entry",
  ],
  [
    "deadline",
    /\b(?:timeout|deadline|expires?|expiry)\b/i,
    "The Passed Deadline",
    "has a {said} in its code, and let another one pass",
  ],
  [
    "attempts",
    /\b(?:retry|retries)\b/i,
    "The Spare Attempt",
    "says {said}, and the promise would be a place to begin",
  ],
  [
    "rota",
    /\b(?:cron|crontab|schedule)\b/i,
    "The Rota",
    "has a {said} in its code, and kept to none",
  ],
  [
    "clock",
    /\b(?:getdate|current_timestamp|datetime\.now|Date\.now|time\.Now|utcnow|DateTime\.Now|Instant::now)\b/,
    "The Clock",
    "asks {said} what time it is: too late for the entry",
  ],
  ["week", /\bweek\b/i, "The Lost Week", "{weekly}speaks of a {said}, and let one go by"],
  [
    "carries-on",
    /continue-on-error: true|allow_failure: true|ignore_errors: (?:true|yes)|\|\| true\b/,
    "The Optimist",
    "goes on after a failure with {said}, as the promise did",
  ],
  [
    "excused",
    /@(?:pytest\.mark|unittest)\.skip\w*|\b(?:it|test|describe)\.skip\b|\bxfail\b|@Ignore\b|@Disabled\b|#\[ignore\]|\bt\.Skip\b/,
    "The Sick Note",
    "excuses a test in writing, with {said}; the entry stayed away without",
  ],
  [
    "unseen",
    /\b(?:noqa|eslint-disable[\w-]*|nolint|rubocop:disable|noinspection)\b|@SuppressWarnings|type: ignore|#\[allow\(/,
    "The Other Eye",
    "ignores one thing in writing, with {said}, and a promise without",
  ],
  [
    "log-line",
    /\b(?:log|logger|logging|console|slog)\.(?:debug|info|warn|warning|error|log|trace|Debugf|Infof|Warnf|Errorf|Printf)\b/i,
    "The Wrong Log",
    "writes to a log with {said}, and not to this one",
  ],
  [
    "writes",
    /\b(?:writeFile\w*|write_text|WriteString|fwrite|writeln|println!?|printf|print)(?=\()/,
    "The Other Page Turner",
    "has something to say with {said}, and not in the log",
  ],
  [
    "notice",
    /@?\bdeprecated\b/i,
    "The Notice",
    "gives notice with {said}, which the entry did not",
  ],
  [
    "optional",
    /\b(?:optional|nullable|Optional)\b/,
    "The Concession",
    "says {said}, and took the entry for that",
  ],
  [
    "lock",
    /\b(?:mutex|Mutex|RWMutex|Lock\(\)|synchronized)\b/,
    "The Lock",
    "has a new {said}, and the log stayed shut",
  ],
  [
    "sorts",
    /\b(?:sort(?:ed|By|_by)?\w*|orderBy|order by|ORDER BY)\b/,
    "The Sorter",
    "has a new {said}, and left the log out of order",
  ],
  [
    "chance",
    /\b(?:random|shuffle|randint|Random)\b/,
    "The Gambler",
    "says {said}, as one could of when an entry comes",
  ],
  [
    "hidden",
    /display: none|\bhidden\b|visibility: hidden/,
    "The Invisible",
    "says {said}, and the entry took it to heart",
  ],
  [
    "finally",
    /\bfinally\b/,
    "The Last Clause",
    "has a {said} now, which is more than the log can say",
  ],
  [
    "goes-on",
    /^\s*continue;?$/,
    "The Continuation",
    "has a new {said}, and the log has not been continued",
  ],
  [
    "breaks",
    /^\s*break;?$/,
    "The Second Break",
    "has a new {said}, and the other one is in a promise",
  ],
  ["yields", /\byield\b/, "The Yield", "{weekly}has a new {said}, and the week yielded no entry"],
  ["passes", /^\s*pass$/, "The Pass", "has a new {said}, and the entry took it"],
  [
    "sends",
    /\b(?:notify|publish|emit|sendMail|send)(?=\()/,
    "The Postman",
    "has a new {said}, and nothing was delivered to the log",
  ],
];

/** The same of words of what is read, too. */
const anyRows: readonly Row[] = [
  [
    "reminder",
    /\b(?:[Dd]on['’]t forget|[Rr]emember to)\b/,
    "The Reminder",
    "has a line that says {said}, and forgot the entry",
  ],
  ["fallback", /\bfall-?back\b/i, "The Fallback", "says {said}, which is what this page is"],
  ["warning", /\bwarning\b/i, "The Fair Warning", "has a {said}, and the entry went without one"],
  [
    "trial",
    /\b(?:experimental|beta)\b/i,
    "The Trial Run",
    "says {said}, and the promise was that, too",
  ],
  ["tray", /\b(?:pending|overdue)\b/i, "The In-Tray", "says {said}, as one could of the entry"],
  [
    "hush",
    /\b(?:silent|quiet|muted?)\b/i,
    "The Silence",
    "{weekly}says {said}, and so was the week",
  ],
  [
    "once",
    /\b(?:unique|distinct|duplicates?|dedup\w*)\b/i,
    "The Single Copy",
    "says {said}, and the entry is not there once",
  ],
  ["skips", /\bskip(?:ped|s)?\b/i, "The Next Item", "says {said}, and began with the entry"],
  [
    "stale",
    /\b(?:stale|outdated)\b/i,
    "The Stale Air",
    "says {said}, and the log is on its way there",
  ],
  [
    "outlier",
    /\boutliers?\b/i,
    "The Outlier",
    "{weekly}looks for an {said}, and could begin with the week",
  ],
  [
    "rank",
    /\b\w*(?:precedence|priority)\w*\b/i,
    "The Lower Priority",
    "has a line with {said}, and the entry had none",
  ],
  [
    "search",
    /\.(?:find|lookup|search)(?=\()/,
    "The Search",
    "calls {said}, and would not find an entry",
  ],
];

/** The same of what half of all code has. */
const plainRows: readonly Row[] = [
  [
    "added-one",
    /\.(?:append|push|push_back|add)\b(?=\()/,
    "The Addition",
    "calls {said}, and nothing was added to the log",
  ],
  [
    "counts",
    /\b(?:len|count)\b(?=\()/,
    "The Census",
    "counts with {said}, and was soon done with the entries",
  ],
  [
    "raises",
    /\b(?:raise|throw|panic)\b/,
    "The Alarm",
    "has a new {said} for what goes wrong, and none for a missing entry",
  ],
  [
    "returns",
    /^\s*return(?: (?:None|null|nil|false|undefined))?;?$/,
    "The Early Return",
    "has a new {said}, and did not return to the log",
  ],
  [
    "falls-back",
    /(?<!export )\bdefault(?=\s*[=:])/,
    "The Stopgap",
    "says {said}, and the log has nothing to fall back on",
  ],
  [
    "otherwise",
    /(?<=^\W*)else\b/,
    "The Other Branch",
    "has a new {said} for what did not happen: the entry",
  ],
  [
    "link",
    /https?:\/\/|\bhref=/,
    "The Forwarding Address",
    "has an address more, and left none for the entry",
  ],
];

interface Sides {
  readonly gone: readonly ShownLine[];
  readonly come: readonly ShownLine[];
}

/** In lines: of more a reader would have to look for a word. */
const mostSeen = 8;

/** Of a few shown lines those that are code, and no names of others. */
function readCode(facts: Facts): Sides {
  const { gone, come } = readSeen(facts);
  return { gone: gone.filter(isCode), come: come.filter(isCode) };
}

function readSeen(facts: Facts): Sides {
  const { gone, come } = readShown(facts) ?? { gone: [], come: [] };
  return gone.length + come.length > mostSeen ? { gone: [], come: [] } : { gone, come };
}

function isCode({ text, isProse }: ShownLine): boolean {
  return !isProse && !bringsNames.test(text.trim()) && !isComment(text);
}

/** Where it gives no verdict, it may be said behind the lines. */
function alsoAsRemark(aside: Aside): Aside {
  return {
    ...aside,
    remarks: aside.lines.map((line) => line.replace(/^(?:\{\w+\})*/, "$&It ") + "."),
  };
}

function byRow([key, says, archetype, line]: Row, read = readCode): Aside {
  return {
    key: `due-${key}`,
    archetype,
    lines: [`{due}${line.replace("{said}", `{said.due-${key}}`)}`],
    find: (facts): Piece | undefined => {
      const { gone, come } = read(facts);
      if (gone.some(({ text }) => says.test(text))) return undefined;
      for (const { text, exhibit } of come) {
        const [said] = says.exec(text) ?? [];
        if (said !== undefined && !said.includes("`")) return namedAsCode(said.trim(), exhibit);
      }
      return undefined;
    },
  };
}

export const shownWords: readonly Aside[] = [
  ...anyRows.map((row) => byRow(row, readSeen)),
  ...rows.map((row) => byRow(row)),
].map(alsoAsRemark);
const plainDeeds: readonly Aside[] = [
  ...plainRows.map((row) => byRow(row)),
  {
    key: "due-readers",
    archetype: "The Other Readers",
    lines: ["{due}had words for the readers of {said.due-readers}, and none for those of the log"],
    find: (facts) => {
      const { gone = [], come = [] } = readShown(facts) ?? {};
      const [first] = come;
      const isProse = [...gone, ...come].every((each) => each.isProse);
      if (first === undefined || !isProse || !/\p{L}{3}/u.test(first.text)) return undefined;
      const file = listFiles(facts).find(({ path }) => path === first.path);
      return file && namedAsCode(file.path.slice(file.path.lastIndexOf("/") + 1), file.id);
    },
  },
];

export const plainShownWords: readonly Aside[] = plainDeeds.map(alsoAsRemark);

/** What all that is shown does, where that is all that the change does. */
const deeds: readonly Aside[] = [
  byWhole("due-eraser", {
    archetype: "The Eraser",
    line: "takes {f.lines.deleted} out, and put none in: not even in the log",
    isSo: ({ gone, come }) => gone.length > 0 && come.length === 0,
  }),
  byWhole("due-remark", {
    archetype: "The Footnote",
    line: "changes what is said beside the code, and said nothing in the log",
    isSo: ({ gone, come }) =>
      come.length > 0 && [...gone, ...come].every((each) => !each.isProse && isComment(each.text)),
  }),
  byWhole("due-import", {
    archetype: "The Importer",
    line: "brings in what stands elsewhere, and left the entry out",
    isSo: ({ gone, come }) =>
      gone.length === 0 &&
      come.length > 0 &&
      come.every(({ text }) => /^\s*(?:import|from|#include|use) /.test(text)),
  }),
  byWhole("due-short", {
    archetype: "The Short Version",
    line: "gets by with fewer lines than before, and in the log with none",
    isSo: ({ gone, come }) => come.length > 0 && gone.length >= 2 * come.length + 1,
  }),
  byWhole("due-relabel", {
    archetype: "The New Label",
    line: "puts other words into old lines, and none into the log",
    isSo: ({ gone, come }) => {
      const swaps = pair({ gone, come }).map(([old, now]) => readSwap(old, now));
      return swaps.length >= 2 && swaps.every((swap) => swap !== undefined && swap.gone !== "");
    },
  }),
  byWord("due-wrap", {
    archetype: "The Gift Wrap",
    line: "puts {said} around what was there, and left no entry to unwrap",
    find: ({ gone, come }) => {
      const names = pair({ gone, come }).map(([old, now]) => readWrapper(old, now));
      const [name] = names;
      return name !== undefined && names.every((each) => each === name)
        ? { text: name, exhibit: come[0]?.exhibit ?? "" }
        : undefined;
    },
  }),
  {
    key: "due-message",
    archetype: "The Spokesman",
    lines: ["{due}has words ready, {said.due-message}, and none for the log"],
    find: (facts) => {
      const { gone, come } = readCode(facts);
      if (gone.some(({ text }) => message.test(text))) return undefined;
      for (const { text, exhibit } of come) {
        const said = message.exec(text)?.groups?.["text"];
        const isSaid = said !== undefined && isSaidTo(text, said);
        if (isSaid && isPlain(said, { fewest: 3 })) return quoted(said, exhibit);
      }
      return undefined;
    },
  },
  {
    key: "due-ignored",
    archetype: "The Ignored",
    lines: [
      "{due}put {said.due-ignored} on a list of what is ignored, and a promise along with it",
    ],
    find: (facts) => {
      const added = (readShown(facts)?.come ?? []).find(
        ({ text, path }) =>
          /(?:^|\/)\.\w*ignore$/.test(path) && /^[\w./*-]{2,40}$/.test(text.trim()),
      );
      return added && namedAsCode(added.text.trim(), added.exhibit);
    },
  },
];

/** It stands in no line that is shown: behind these, “it” would be another thing. */
const argument: Aside = {
  key: "due-argument",
  archetype: "The Extra Argument",
  lines: ["{due}has a new argument, {said.due-argument}, and none for the missing entry"],
  find: (facts) => {
    const told = facts.charge(meta.code);
    const { takes } = told?.terms ?? {};
    const definition = told && facts.listProof(told).find(({ kind }) => kind === "function");
    return takes === undefined || definition === undefined || /`/.test(takes)
      ? undefined
      : namedAsCode(takes, definition.id);
  },
};

export const shownDeeds: readonly Aside[] = [...deeds.map(alsoAsRemark), argument];

/** A text in code that has words, and no blanks in it. */
const message = /(?<mark>["'])(?<text>\p{Lu}[\p{L}\p{N} ,.'’:;!?-]{18,90})\k<mark>/u;

/** The old lines and the new ones, where there are as many, and all at one place. */
function pair({ gone, come }: Sides): readonly (readonly [old: string, now: string])[] {
  const places = new Set([...gone, ...come].map(({ exhibit }) => exhibit));
  return gone.length === come.length && places.size === 1
    ? gone.map(({ text }, at) => [text, come[at]?.text ?? ""] as const)
    : [];
}

/** The name of the call that stands around something now: `tmpl` of `tmpl(name)`, where there was `name`. */
function readWrapper(old: string, now: string): string | undefined {
  for (const { 0: call, 1: name, index } of now.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) {
    const rest = now.slice(index + call.length);
    for (const { index: end } of rest.matchAll(/\)/g)) {
      const bare = now.slice(0, index) + rest.slice(0, end) + rest.slice(end + 1);
      if (bare.trim() === old.trim()) return name;
    }
  }
  return undefined;
}

function byWord(
  key: string,
  {
    archetype,
    line,
    find,
  }: {
    readonly archetype: string;
    readonly line: string;
    readonly find: (shown: ShownDiff) => Pick<ShownLine, "text" | "exhibit"> | undefined;
  },
): Aside {
  return {
    key,
    archetype,
    lines: [`{due}${line.replace("{said}", `{said.${key}}`)}`],
    find: (facts) => {
      const shown = readShown(facts);
      const found = shown && find(shown);
      return found && namedAsCode(found.text, found.exhibit);
    },
  };
}

function byWhole(
  key: string,
  {
    archetype,
    line,
    isSo,
  }: {
    readonly archetype: string;
    readonly line: string;
    readonly isSo: (shown: ShownDiff) => boolean;
  },
): Aside {
  return {
    key,
    archetype,
    lines: [`{due}${line}`],
    find: (facts) => {
      const shown = readShown(facts);
      return shown?.isWhole === true && isSo(shown) ? plain("") : undefined;
    },
  };
}
