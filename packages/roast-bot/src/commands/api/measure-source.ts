import type { EvidencePack, VerificationFinding } from "@mea-culpa/formats";
import { measureAgain as measurePack } from "../../audit/verify/measure-again.ts";
import { openRepository, type SourceRepository } from "../../change/open-repository.ts";
import type { GitSettings } from "../../git/git-environment.ts";
import { runGit } from "../../git/run-git.ts";
import { GitError } from "../../git/git-error.ts";
import { sourceCredentials } from "../../git/credentials.ts";
import {
  expandForge,
  parseSourceAddress,
  sourceAddressExpected,
} from "../../change/source-address.ts";
import { cacheFolder } from "../../git/mirror.ts";
import type { Source } from "../../promise/promise.ts";
import { refuseOption } from "../usage-error.ts";
import type { Surroundings } from "./surroundings.ts";

type Around = Required<Pick<Surroundings, "cwd" | "environment">>;

/** Whether a repository has the commit that merged what a pack is of; a list is of any. */
export async function holdsSubject(
  { subject }: EvidencePack,
  { directory }: SourceRepository,
): Promise<boolean> {
  if (subject.kind !== "pull-request") return true;
  try {
    await runGit(["cat-file", "-e", `${subject.mergeCommit}^{commit}`], { cwd: directory });
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

export async function measureSource(
  pack: EvidencePack,
  source: string,
  around: Around,
): Promise<readonly VerificationFinding[]> {
  const { repository, settings } = await openSource(pack, source, around);
  const differences = await measurePack(pack, repository, { settings });
  return differences.map(({ exhibit, message }) => ({
    layer: "evidence",
    code: "evidence-differs",
    line: 1,
    column: 1,
    text: exhibit,
    message,
  }));
}

/** A repository to measure in. */
export interface OpenedSource {
  readonly repository: SourceRepository;
  /** As whom its remote is asked. */
  readonly settings: GitSettings;
}

/** Opens a repository under the name that a pack has for it. */
export async function openSource(
  pack: EvidencePack,
  source: string,
  { cwd, environment }: Around,
): Promise<OpenedSource> {
  const git = parseSourceAddress(source, cwd);
  if (git === undefined) throw refuseOption("--source", sourceAddressExpected, source);
  const name =
    pack.subject.kind === "pull-request" ? pack.subject.source : (pack.subject.sources[0] ?? "");
  return await openAs({ name, git }, { git, environment });
}

/** Opens a source where it lies, with whoever's credentials are for its own address. */
export async function openAs(
  source: Source,
  { git, environment }: Pick<Around, "environment"> & { readonly git: string },
): Promise<OpenedSource> {
  const settings = sourceCredentials(expandForge(source).git, environment);
  const options = { cache: cacheFolder(environment), credentials: settings };
  return { repository: await openRepository({ ...source, git }, options), settings };
}
