import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, graphqlSync } from "graphql";
import type { Reply } from "./forge-server.ts";

const keygen = "ssh-keygen";

/**
 * GitHub's git database before a real repository: trees and commits stand on no branch, commits are dated
 * by its own clock and signed unless a person's token asks for them, and a branch is moved by `updateRefs`.
 */
export class GitDatabase {
  /** The fingerprint of the key that it signs with. */
  readonly key: string;
  /** Milliseconds by which the next commits are made later than they were asked for. */
  readonly delays: number[] = [];
  /** Whether it is asked by an App or a workflow. */
  isSigning = true;
  /** How many looks at a branch still show where it was before. */
  lag = 0;
  /** What it has against a move, in its words: under status 200. */
  rule: string | undefined;
  /** Called before a branch is moved. */
  onMove: (() => void) | undefined;
  readonly #folder: string;
  readonly #clock: () => number;
  readonly #keyFile: string;
  #before: string | undefined;

  constructor(folder: string, clock: () => number) {
    this.#folder = folder;
    this.#clock = clock;
    this.#keyFile = join(mkdtempSync(`${folder}-keys-`), "key");
    const generate = ["-q", "-t", "ed25519", "-N", "", "-C", "github", "-f", this.#keyFile];
    execFileSync(keygen, generate);
    this.key = execFileSync(keygen, ["-lf", this.#keyFile]).toString().split(" ")[1] ?? "";
  }

  answer(path: string, body: string): Reply {
    const [, branch] = /^\/git\/ref\/heads\/(.+)$/.exec(path) ?? [];
    if (branch !== undefined) return this.#tell(decodeURIComponent(branch));
    if (path === "/git/trees") return this.#makeTree(JSON.parse(body) as NewTree);
    if (path === "/git/commits") return this.#makeCommit(JSON.parse(body) as NewCommit);
    return { status: 404 };
  }

  /** The mutation `updateRefs`. */
  move(body: string): Reply {
    const { query, variables } = JSON.parse(body) as { query: string; variables: object };
    const rootValue = {
      updateRefs: ({ input }: { input: { refUpdates: readonly RefUpdate[] } }) => {
        this.onMove?.();
        if (this.rule !== undefined) throw new Error(this.rule);
        for (const { name, beforeOid, afterOid } of input.refUpdates) {
          this.#before = beforeOid;
          if (this.#git(["rev-parse", name]) !== beforeOid)
            throw new Error("Reference not updated");
          this.#git(["update-ref", name, afterOid, beforeOid]);
        }
        return {};
      },
    };
    return {
      value: graphqlSync({ schema, source: query, rootValue, variableValues: { ...variables } }),
    };
  }

  #tell(branch: string): Reply {
    const ref = `refs/heads/${branch}`;
    const isLate = this.lag-- > 0;
    const sha = isLate ? this.#before : this.#git(["rev-parse", ref]);
    return { value: { ref, object: { type: "commit", sha } } };
  }

  #makeTree({ base_tree, tree }: NewTree): Reply {
    const scratch = mkdtempSync(`${this.#folder}-index-`);
    const env = { GIT_INDEX_FILE: join(scratch, "index") };
    const files = tree.map(({ content }, at) => {
      const file = join(scratch, `${at}`);
      writeFileSync(file, content);
      return file;
    });
    const hash = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
    const blobs = this.#git(hash, { input: files.join("\n") }).split("\n");
    const input = tree.map(({ path, mode }, at) => `${mode} ${blobs[at]}\t${path}\n`).join("");
    this.#git(["read-tree", base_tree], { env });
    this.#git(["update-index", "--add", "--index-info"], { env, input });
    return { status: 201, value: { sha: this.#git(["write-tree"], { env }) } };
  }

  #makeCommit({ message, tree, parents, ...custom }: NewCommit): Reply {
    const seconds = Math.floor((this.#clock() + (this.delays.shift() ?? 0)) / 1000);
    const isSigned = this.isSigning && Object.keys(custom).length === 0;
    const date = `${seconds} +0000`;
    const env = {
      GIT_AUTHOR_NAME: "dev-log-bot[bot]",
      GIT_AUTHOR_EMAIL: "7+dev-log-bot[bot]@users.noreply.github.com",
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: "GitHub",
      GIT_COMMITTER_EMAIL: "noreply@github.com",
      GIT_COMMITTER_DATE: date,
    };
    const signing = ["-c", "gpg.format=ssh", "-c", `user.signingKey=${this.#keyFile}`];
    const parent = parents.flatMap((each) => ["-p", each]);
    const commit = ["commit-tree", tree, ...parent, ...(isSigned ? ["-S"] : []), "-F", "-"];
    const sha = this.#git([...signing, ...commit], { env, input: message });
    const at = new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
    return {
      status: 201,
      value: {
        sha,
        tree: { sha: tree },
        parents: parents.map((each) => ({ sha: each })),
        message,
        author: { date: at },
        committer: { date: at },
        verification: { verified: isSigned, reason: isSigned ? "valid" : "unsigned" },
      },
    };
  }

  #git(
    args: readonly string[],
    { env = {}, input }: { env?: Readonly<Record<string, string>>; input?: string } = {},
  ): string {
    const options = { cwd: this.#folder, env: { PATH: process.env["PATH"], ...env } };
    const given = input === undefined ? options : { ...options, input };
    return execFileSync("git", args, given).toString("utf8").trim();
  }
}

/** The part of GitHub's public schema by which branches are moved. */
const schema = buildSchema(`
  scalar GitObjectID
  scalar GitRefname
  input RefUpdate {
    afterOid: GitObjectID! beforeOid: GitObjectID force: Boolean = false name: GitRefname!
  }
  input UpdateRefsInput { clientMutationId: String refUpdates: [RefUpdate!]! repositoryId: ID! }
  type UpdateRefsPayload { clientMutationId: String }
  type Mutation { updateRefs(input: UpdateRefsInput!): UpdateRefsPayload }
  type Query { viewer: ID }
`);

interface RefUpdate {
  readonly name: string;
  readonly beforeOid: string;
  readonly afterOid: string;
}

interface NewTree {
  readonly base_tree: string;
  readonly tree: readonly {
    readonly path: string;
    readonly mode: string;
    readonly content: string;
  }[];
}

interface NewCommit {
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
}
