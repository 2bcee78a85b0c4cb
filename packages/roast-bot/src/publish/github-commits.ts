import type { ForgeAddress, PublishedFile } from "@mea-culpa/formats";
import { z } from "zod";
import { findApi } from "../forges/forge-api.ts";
import { ForgeClock } from "../forges/forge-clock.ts";
import { ForgeError, type ForgeSettings } from "../forges/forge.ts";
import { type PauseClock, systemClock } from "../forges/pause-clock.ts";
import { dialects } from "../forges/proposal-dialects.ts";
import { RestClient } from "../forges/rest-client.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { PublishError } from "./publish-error.ts";

/** How often a branch is looked at that was moved, and shows late. */
const tries = 4;

const readsAndWrites =
  "“Contents: write” (`contents: write` in a workflow, `repo` for classic ones)";

/**
 * GitHub's git database, in which it makes commits of its own: they stand on no branch until one is
 * moved to them, and what no branch holds nobody sees.
 *
 * Format: docs.github.com/rest/git (trees, commits, refs), docs.github.com/graphql (updateRefs)
 */
export class GitHubCommits {
  readonly #rest: RestClient;
  readonly #graphql: RestClient;
  readonly #project: string;
  readonly #settings: CommitSettings;
  readonly #time: PauseClock;
  readonly #clock = new ForgeClock();
  #id = "";

  private constructor(address: ForgeAddress, settings: CommitSettings) {
    const api = findApi(address);
    const { settings: dialect } = dialects.github;
    const rest = dialect({ ...settings, api: api.rest, path: address.path });
    this.#rest = new RestClient({ ...rest, needs: readsAndWrites });
    this.#graphql = new RestClient({ ...rest, api: api.graphql, needs: readsAndWrites });
    this.#project = rest.project;
    this.#settings = settings;
    this.#time = settings.clock ?? systemClock;
  }

  /**
   * Learns which repository it is, and what time it is there.
   *
   * @throws {PublishError} where GitHub can't be asked.
   */
  static async open(address: ForgeAddress, settings: CommitSettings): Promise<GitHubCommits> {
    const commits = new GitHubCommits(address, settings);
    const repository = await asPublishError(async () => {
      const found = await commits.#rest.read(commits.#project, z.object({ node_id: z.string() }));
      if (found === undefined) await commits.#rest.requireProject();
      return found;
    });
    commits.#id = repository?.node_id ?? "";
    commits.#learn(commits.#rest.dated?.second);
    return commits;
  }

  /** The first second in which a commit can be made that is asked for no earlier than in so many milliseconds; ISO 8601. */
  secondIn(milliseconds: number): string {
    const second = new Date(this.#clock.secondFrom(this.#time.now() + milliseconds));
    return second.toISOString().replace(".000Z", "Z");
  }

  /**
   * Makes a tree of another and some files, and returns its id.
   *
   * @throws {PublishError} where GitHub will not, or can't be asked.
   */
  async makeTree(base: string, files: readonly PublishedFile[]): Promise<string> {
    const tree = files.map(({ path, content }) => ({
      path,
      mode: "100644",
      type: "blob",
      content,
    }));
    const body = { base_tree: base, tree };
    return (await this.#make("trees", body, z.object({ sha: z.string() }))).sha;
  }

  /**
   * Has a commit made and signed in a second of GitHub's clock, and returns its id; `undefined` where
   * the second was missed.
   *
   * @throws {PublishError} where GitHub will not, does not sign it, or can't be asked.
   */
  async makeCommit({ message, tree, parent, at }: CommitOrder): Promise<string | undefined> {
    const { signal } = this.#settings;
    const second = Date.parse(at);
    const pause = this.#clock.aimAt(second) - this.#time.now();
    if (pause < -latest) return undefined;
    await this.#time.pause(Math.max(pause, 0), signal);
    // Who says whose it is, or when it is of, gets it unsigned.
    const made = await this.#make("commits", { message, tree, parents: [parent] }, commitAnswer);
    const date = Date.parse(made.committer.date);
    this.#learn(date);
    if (date !== second) return undefined;
    if (!made.verification.verified) {
      throw new PublishError(
        "PUSH_REFUSED",
        `GitHub did not sign the commit that it made (${made.verification.reason}): it signs for an App and for a workflow's own token, an Enterprise server only where web commits are signed. Use such a token, or write \`publish: push\`.`,
      );
    }
    const isWhatWasAsked =
      made.tree.sha === tree &&
      made.parents.map(({ sha }) => sha).join() === parent &&
      made.message.trimEnd() === message.trimEnd();
    if (isWhatWasAsked) return made.sha;
    throw new PublishError("PUSH_FAILED", `GitHub made another commit than it was asked for.`);
  }

  /**
   * Moves a branch forward to a commit, if it is where it is expected still, and reads it back.
   *
   * @throws {PublishError} for whatever keeps the commit from being on the branch.
   */
  async moveBranch({ branch, from, to }: BranchMove): Promise<void> {
    const { signal } = this.#settings;
    const update = { name: `refs/heads/${branch}`, beforeOid: from, afterOid: to, force: false };
    const refusal = await this.#askToMove({ repositoryId: this.#id, refUpdates: [update] });
    for (let attempt = 1; ; attempt += 1) {
      const tip = await this.#readTip(branch);
      if (tip === to) return;
      if (refusal !== undefined && tip !== from) {
        throw new PublishError("BRANCH_MOVED", "Somebody else pushed to the dev log meanwhile.");
      }
      // Words of no rule that is known may be about a branch that was moved, which shows late.
      const isSure = refusal?.isRule === true || attempt >= tries;
      if (refusal !== undefined && isSure && !refusal.isUnsure) throw refused(refusal.said);
      if (tip !== from || attempt >= tries) {
        const said = refusal === undefined ? "" : ` (${refusal.said})`;
        throw new PublishError(
          "NOT_CONFIRMED",
          `GitHub's ${branch} is at ${tip ?? "nothing"}${said}.`,
        );
      }
      await this.#time.pause(attempt * 1000, signal);
    }
  }

  /** What GitHub has against a move; `undefined` where it says that it was done. */
  async #askToMove(input: object): Promise<Objection | undefined> {
    const body = { query: updateRefs, variables: { input } };
    try {
      const answer = await this.#graphql.send("POST", "graphql", { body, schema: updateAnswer });
      const said = answer.kind === "refused" ? answer.said : answer.value.errors?.[0]?.message;
      if (said === undefined) return undefined;
      return { ...explainWords(said), isUnsure: unsure.test(said) };
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      // What could not be read, or was sent again into a limit, may have been done.
      const isRule = error.code === "TOKEN_REFUSED";
      return { said: error.message, isRule, isUnsure: !isRule };
    }
  }

  async #readTip(branch: string): Promise<string | undefined> {
    const path = `${this.#project}/git/ref/heads/${branch.split("/").map(encodeURIComponent).join("/")}`;
    const schema = z.object({ object: z.object({ sha: z.string() }) });
    return (await asPublishError(() => this.#rest.read(path, schema)))?.object.sha;
  }

  async #make<Value>(what: string, body: object, schema: z.ZodType<Value>): Promise<Value> {
    const path = `${this.#project}/git/${what}`;
    const answer = await asPublishError(() => this.#rest.send("POST", path, { body, schema }));
    if (answer.kind === "refused") throw refused(explainWords(answer.said).said);
    return answer.value;
  }

  #learn(second: number | undefined): void {
    const sent = this.#rest.dated?.sent;
    if (sent === undefined || second === undefined || Number.isNaN(second)) return;
    this.#clock.observe({ sent, second });
  }
}

/** What GitHub is asked with. */
interface CommitSettings extends Pick<ForgeSettings, "signal" | "clock"> {
  readonly token: string;
}

interface CommitOrder {
  readonly message: string;
  readonly tree: string;
  readonly parent: string;
  /** ISO 8601. */
  readonly at: string;
}

interface BranchMove {
  readonly branch: string;
  readonly from: string;
  readonly to: string;
}

/** What GitHub has against something. */
interface Objection {
  readonly said: string;
  readonly isRule: boolean;
  /** Whether it may have been done all the same. */
  readonly isUnsure: boolean;
}

/** How many milliseconds past the middle of a second are too late to ask for what is to be done in it. */
const latest = 300;

const id = z.object({ sha: z.string() });
const commitAnswer = id.extend({
  tree: id,
  parents: z.array(id),
  message: z.string(),
  committer: z.object({ date: z.string() }),
  verification: z.object({ verified: z.boolean(), reason: z.string() }),
});

const updateRefs = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
const updateAnswer = z.object({ errors: z.array(z.object({ message: z.string() })).optional() });

/** What says nothing of whether it was done. */
const unsure = /something went wrong|timed? ?out|rate limit|too quickly/i;

/** What GitHub says, with what to do where it is a rule that is known. */
function explainWords(words: string): Pick<Objection, "said" | "isRule"> {
  const { rule, remedy } = explainRefusal(words);
  const said = /[.!?…]$/.test(rule) ? rule : `${rule}.`;
  const isRule = remedy !== undefined;
  return { said: isRule ? `${said} ${remedy}` : said, isRule };
}

function refused(said: string): PublishError {
  return new PublishError("PUSH_REFUSED", `GitHub does not take the commit: ${said}`);
}

/** A forge that can't be asked can't be published to. */
async function asPublishError<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    const isRefusal = error.code === "TOKEN_REFUSED" || error.code === "NOT_FOUND";
    const code = isRefusal ? "PUSH_REFUSED" : "UNREACHABLE";
    throw new PublishError(code, error.message, { cause: error });
  }
}
