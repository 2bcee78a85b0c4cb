import type { Change, Review, Tracked } from "../change/change.ts";
import { cleanLine, cleanText } from "../change/clean-text.ts";
import type { SourceRepository } from "../change/open-repository.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { type Forge, type ForgeAccount, ForgeError, type ForgePullRequest } from "./forge.ts";

export interface AddDiscussionOptions {
  readonly repository: SourceRepository;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Handles of reviewers who agreed to be named. */
  readonly named: readonly string[];
  readonly signal?: AbortSignal;
}

/** What people are called who were not asked. */
const unnamed = { review: "a reviewer", issue: "a reporter", label: "a collaborator" };
/** Characters of one remark. */
const remarkLength = 4_000;

/**
 * Adds to a change what its forge knows and git does not: the description as its author's first
 * remark, and what reviewers said. A source that names no forge has nothing to add. A forge that
 * can't be asked costs the roast this, and no more: it is said among what was left out.
 *
 * The forge's pull request has to be the one that git shows, or nothing of it is taken: by the
 * commit that merged it, or by its title where the forge knows of no merge, as when a bot lands
 * changes and closes what they came from.
 */
export async function addDiscussion(
  change: Change,
  { repository, environment, named, signal }: AddDiscussionOptions,
): Promise<Change> {
  const { forge: address } = repository;
  if (address === undefined) return change;
  try {
    // What asks forges takes a while to load, and most runs ask none.
    const { openForge } = await import("./open-forge.ts");
    const forge = openForge(address, { environment, ...(signal && { signal }) });
    const number = change.number ?? (await findNumber(forge, change));
    // Commits that were pushed without a pull request have nothing that was said of them.
    if (number === undefined) return change;
    const found = await forge.readPullRequest(number);
    if (found === undefined) return leaveOut(change, `the forge knows no #${number}.`);
    const difference = findDifference(found, change);
    if (difference !== undefined) return leaveOut(change, difference);
    return {
      ...change,
      ...tellAll(found, { change, named }),
      leftOut: [...change.leftOut, ...found.leftOut],
    };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return leaveOut(change, error.message);
  }
}

function leaveOut(change: Change, reason: string): Change {
  const words = `Description and reviews could not be read: ${redactSecrets(cleanText(reason))}`;
  return { ...change, leftOut: [...change.leftOut, words] };
}

/** Asks where git shows no pull request: a rebase leaves no trace of one. */
async function findNumber(forge: Forge, { mergeCommit }: Change): Promise<number | undefined> {
  return (await forge.findPullRequests([mergeCommit])).get(mergeCommit);
}

function findDifference(
  found: ForgePullRequest,
  { number: known, title, mergeCommit }: Change,
): string | undefined {
  // The forge itself said that this one brought the commit in.
  if (known === undefined) return undefined;
  const { number } = found;
  if (found.mergeCommit === mergeCommit) return undefined;
  if (found.mergeCommit !== undefined) {
    return `the forge says that #${number} was merged by another commit.`;
  }
  if (cleanLine(found.title).trim() === title.trim()) return undefined;
  return `the forge knows #${number} by another title, and of no merge.`;
}

/** What people wrote, under the names that they may have; remarks in the order in which they were made. */
function tellAll(
  found: ForgePullRequest,
  { change, named }: { readonly change: Change; readonly named: readonly string[] },
): Pick<Change, "reviews" | "tracked"> {
  const known = new Set(named.map(fold));
  const own = found.author === undefined ? undefined : fold(found.author.handle);
  const nameOf = ({ handle }: ForgeAccount, as: keyof typeof unnamed): string =>
    fold(handle) === own ? change.author.name : known.has(fold(handle)) ? handle : unnamed[as];
  const keep = (handle: string): boolean => fold(handle) === own || known.has(fold(handle));
  const description: readonly Review[] =
    found.body.trim() === ""
      ? []
      : [
          {
            id: "description",
            author: found.author?.isMachine === true ? found.author.handle : change.author.name,
            body: toWords(found.body, keep),
            at: change.commits[0]?.authoredAt ?? change.mergedAt,
            url: found.url,
          },
        ];
  const remarks = found.remarks.map((remark) => ({
    id: remark.id,
    author: nameOf(remark.author, "review"),
    body: toWords(remark.body, keep),
    at: remark.at,
    ...(remark.url !== undefined && { url: remark.url }),
    ...(remark.kind === "approval" && !remark.author.isMachine && { isApproval: true as const }),
  }));
  const tracked = found.tracked.flatMap(({ kind, text, author, ...fields }): Tracked[] => {
    const words = cleanLine(toWords(text, keep));
    return words === "" ? [] : [{ kind, text: words, author: nameOf(author, kind), ...fields }];
  });
  return { reviews: [...description, ...remarks], tracked };
}

/** Without secrets, without comments that no page shows, without names that nobody asked. */
function toWords(body: string, keep: (handle: string) => boolean): string {
  const shown = cleanText(body.replaceAll(/<!--[\s\S]*?(-->|$)/g, "")).trim();
  const words = redactSecrets(shown).replaceAll(
    /(?<![\w.])@([A-Za-z\d][\w-]*)/g,
    (mention, handle: string) => (keep(handle) ? mention : "@someone"),
  );
  return words.length > remarkLength ? `${words.slice(0, remarkLength)} […]` : words;
}

function fold(handle: string): string {
  return handle.replace(/^@/, "").toLowerCase();
}
