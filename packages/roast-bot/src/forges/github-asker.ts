import { z } from "zod";
import { ForgeError, type ForgeSettings } from "./forge.ts";
import { explainErrors, explainMissing } from "./github-errors.ts";
import type { RestClient } from "./rest-client.ts";

/** Who asks GitHub one question about the repository. */
export type GitHubAsker = <Repository>(
  query: string,
  asked: Readonly<Record<string, unknown>>,
  repository: z.ZodType<Repository>,
) => Promise<{
  readonly repository: Repository;
  /** What errors beside the data hit, in words: it is `null` in it. */
  readonly missing: string | undefined;
}>;

const problems = z
  .array(
    z.object({
      type: z.string().optional(),
      message: z.string().default(""),
      path: z.array(z.unknown()).default([]),
    }),
  )
  .default([]);

/** Asks by GraphQL, whose errors come with status 200, and beside what could be answered in spite of them. */
export function makeGitHubAsker(client: RestClient, settings: ForgeSettings): GitHubAsker {
  const { api, path } = settings;
  const [owner, name] = path.split("/");
  return async (query, asked, schemaOfRepository) => {
    const variables = { owner, name, ...asked };
    const data = z.object({ repository: schemaOfRepository.nullable() });
    const schema = z.object({ data: data.nullish(), errors: problems });
    const sent = await client.send("POST", "graphql", { body: { query, variables }, schema });
    if (sent.kind === "refused") {
      throw new ForgeError("UNREACHABLE", `${api} could not be asked: ${sent.said}`);
    }
    const { errors, data: answered } = sent.value;
    if (errors.length === 0 && !answered) {
      throw new ForgeError("UNREADABLE", `${api} gave an answer without data or errors.`);
    }
    const repository = answered?.repository ?? null;
    if (repository === null) throw explainErrors(errors, settings);
    return { repository, missing: errors.length === 0 ? undefined : explainMissing(errors) };
  };
}
