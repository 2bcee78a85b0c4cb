import { importHistory, type ScriptedCommit } from "./fast-import.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A promise of Mara's: an entry every Monday 08:00 UTC, since 1 March 2026, a Sunday. */
export const promiseText = `who:
  handle: mara
  names: [Mara Lind]
  mails: [mara@tidepool.example]
cadence: weekly
due: Monday 08:00
zone: UTC
since: 2026-03-01
`;

/** A bare dev log that holds a promise from the start, and these commits. Returns its folder. */
export async function promisedDevLog(
  commits: readonly ScriptedCommit[],
  text: string = promiseText,
): Promise<string> {
  const files = { "hugo.toml": "", "content/blog/_index.md": "", "roast-bot.yaml": text };
  const first = { at: "2026-03-01T12:00:00Z", files };
  return importHistory(await temporaryFolder(), [first, ...commits]);
}
