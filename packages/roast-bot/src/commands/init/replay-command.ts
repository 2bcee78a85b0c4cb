import type { FirstPromise } from "./promise-text.ts";

/** The command that replays a past against a promise that is only beginning. */
export function replayCommand({
  handle,
  names,
  mails,
  cadence,
  due,
  zone,
  since,
}: Pick<
  FirstPromise,
  "handle" | "names" | "mails" | "cadence" | "due" | "zone" | "since"
>): string {
  const flags = [
    ["--author", handle],
    ...names.map((name) => ["--name", name]),
    ...mails.map((mail) => ["--mail", mail]),
    ["--cadence", cadence],
    ["--due", due],
    ["--zone", zone],
    ["--since", since],
  ];
  return ["roast-bot", "backtest", ...flags.flat().map(quoteForShell)].join(" ");
}

function quoteForShell(word: string): string {
  return /^[\w@.:/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
