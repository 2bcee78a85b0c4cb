import type { ForgeAddress } from "@mea-culpa/formats";
import { z } from "zod";
import { findApi } from "./forge-api.ts";
import { ForgeError, type ForgeSettings } from "./forge.ts";
import { dialects } from "./proposal-dialects.ts";
import { RestClient } from "./rest-client.ts";

/**
 * Asks a forge what it has against a push to a branch of its own project: each rule in the words by which it would
 * refuse one. Whether whoever has the token may pass a rule over, most forges tell only administrators.
 *
 * Format: docs.github.com/rest/repos/rules, docs.gitlab.com/api/protected_branches and /api/projects (push
 * rules), docs.gitea.com/api (repoGetBranch)
 *
 * @throws {ForgeError} where the forge can't be asked.
 */
export async function readPushRules(
  address: ForgeAddress,
  { branch, ...settings }: PushRulesOptions,
): Promise<readonly string[]> {
  const rest = dialects[address.forge].settings({
    ...settings,
    api: findApi(address).rest,
    path: address.path,
  });
  const client = new RestClient(rest);
  await client.requireProject();
  const name = encodeURIComponent(branch);
  const read: Read = async (path, schema) => {
    try {
      return await client.read(`${rest.project}${path}`, schema);
    } catch (error) {
      // What only administrators may read says nothing to others.
      if (error instanceof ForgeError && error.code === "TOKEN_REFUSED") return undefined;
      throw error;
    }
  };
  return await readers[address.forge](read, name);
}

interface PushRulesOptions extends Pick<ForgeSettings, "signal" | "longestPause" | "clock"> {
  readonly branch: string;
  readonly token: string;
}

type Read = <Value>(path: string, schema: z.ZodType<Value>) => Promise<Value | undefined>;

const readers: Readonly<Record<ForgeAddress["forge"], typeof readGitHubRules>> = {
  github: readGitHubRules,
  gitlab: readGitLabRules,
  gitea: readGiteaRules,
};

const mayPush = z.object({ permissions: z.object({ push: z.boolean() }).nullish() });
const noPermission = "Write access to repository not granted.";

/** GitHub's words for the rules that a push of one commit can break. */
const rulesOfGitHub: Readonly<Partial<Record<string, string>>> = {
  required_signatures: "Commits must have verified signatures.",
  pull_request: "Changes must be made through a pull request.",
  merge_queue: "Changes must be made through the merge queue.",
  required_status_checks: "Required status checks must pass.",
  update: "Cannot update this protected ref.",
  commit_message_pattern: "Commit message must match a pattern.",
  commit_author_email_pattern: "Author's email must match a pattern.",
  committer_email_pattern: "Committer's email must match a pattern.",
};

async function readGitHubRules(read: Read, branch: string): Promise<string[]> {
  const repository = await read("", mayPush);
  const rules = await read(`/rules/branches/${branch}`, z.array(z.object({ type: z.string() })));
  const found = await read(
    `/branches/${branch}`,
    z.object({ protection: z.object({ enabled: z.boolean() }).nullish() }),
  );
  return [
    ...(repository?.permissions?.push === false ? [noPermission] : []),
    ...(rules ?? []).flatMap(({ type }) => rulesOfGitHub[type] ?? []),
    ...(found?.protection?.enabled === true ? ["Protected branch update failed."] : []),
  ];
}

const access = z.object({ access_level: z.number() }).nullish();

async function readGitLabRules(read: Read, branch: string): Promise<string[]> {
  const project = await read(
    "",
    z.object({
      permissions: z.object({ project_access: access, group_access: access }).nullish(),
    }),
  );
  const { project_access: own, group_access: ofGroup } = project?.permissions ?? {};
  const level = Math.max(own?.access_level ?? 0, ofGroup?.access_level ?? 0);
  const protection = await read(
    `/protected_branches/${branch}`,
    z.object({ push_access_levels: z.array(z.object({ access_level: z.number().nullish() })) }),
  );
  const needed = protection?.push_access_levels.flatMap(({ access_level: each }) => each ?? 60);
  const isOpen = needed === undefined || needed.some((each) => each > 0 && each <= level);
  const rules = await read(
    "/push_rule",
    z
      .object({
        reject_unsigned_commits: z.boolean().nullish(),
        commit_message_regex: z.string().nullish(),
        author_email_regex: z.string().nullish(),
        member_check: z.boolean().nullish(),
      })
      .nullable(),
  );
  return [
    ...(level < 30 ? ["You are not allowed to push code to this project."] : []),
    ...(isOpen ? [] : ["You are not allowed to push code to protected branches on this project."]),
    ...(rules?.reject_unsigned_commits === true ? ["Commit must be signed with a GPG key."] : []),
    ...(rules?.commit_message_regex ? ["Commit message does not follow the pattern."] : []),
    ...(rules?.author_email_regex ? ["Author's email does not follow the pattern."] : []),
    ...(rules?.member_check === true ? ["Author is not a member of team."] : []),
  ];
}

async function readGiteaRules(read: Read, branch: string): Promise<string[]> {
  const repository = await read("", mayPush);
  const found = await read(
    `/branches/${branch}`,
    z.object({ protected: z.boolean(), user_can_push: z.boolean() }),
  );
  const rules = await read(
    `/branch_protections/${branch}`,
    z.object({ require_signed_commits: z.boolean().nullish() }),
  );
  return [
    ...(repository?.permissions?.push === false ? [noPermission] : []),
    ...(found?.protected === true && !found.user_can_push
      ? [`branch ${decodeURIComponent(branch)} is protected from changing`]
      : []),
    ...(rules?.require_signed_commits === true
      ? ["Commits must be signed (unsigned commit)."]
      : []),
  ];
}
