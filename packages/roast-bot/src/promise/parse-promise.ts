import {
  parseGrace,
  parseModelChoice,
  parseWriterChoice,
  type PromiseDocument,
  promiseSchema,
} from "@mea-culpa/formats";
import type { DevLogPromise, Source } from "./promise.ts";
import { type PromiseProblem, type SchemaProblem, describeSchemaIssue } from "./promise-problem.ts";
import { checkPromiseRules, findValue } from "./promise-rules.ts";
import { chooseSite, type ChosenSite } from "../generators/choose-site.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import { readYaml } from "./read-yaml.ts";
import { parseCadence } from "./cadence.ts";

/** A checked promise, or everything that is wrong with its text. */
export type ParsedPromise =
  | { readonly kind: "valid"; readonly promise: DevLogPromise }
  | { readonly kind: "invalid"; readonly problems: readonly PromiseProblem[] };

/**
 * Reads `roast-bot.yaml`. All problems are told at once, each with its line and column. The site is
 * told from the files of the dev log that the text belongs to; one that is not there is a problem.
 */
export function parsePromise(options: {
  text: string;
  file: string;
  siteFiles: SiteFiles;
}): ParsedPromise {
  const { text, file, siteFiles } = options;
  const yaml = readYaml(text, { file, mostAliases: 20, owner: "a promise" });
  if (yaml.kind === "invalid") return yaml;
  const { value, problems } = check(yaml.value);
  if (value !== undefined) {
    const { generator, paths } = value;
    const choice = chooseSite(siteFiles, {
      ...(generator !== undefined && { generator }),
      ...(paths.entries !== undefined && { entries: paths.entries }),
    });
    if (choice.kind === "unclear") {
      const { about, message, advice } = choice;
      const path = about === "generator" ? ["generator"] : ["paths", "entries"];
      return {
        kind: "invalid",
        problems: [yaml.toProblem({ path, spot: "value", message, advice })],
      };
    }
    const promise = promiseFrom(value, choice.site);
    const sources = promise.sources.map((source, index) => ({
      ...source,
      place: yaml.placeOf(["sources", index, "git"], "value"),
    }));
    return { kind: "valid", promise: { ...promise, sources } };
  }
  return { kind: "invalid", problems: problems.map(yaml.toProblem) };
}

function check(raw: unknown): {
  value?: PromiseDocument;
  problems: SchemaProblem[];
} {
  const parsed = promiseSchema.safeParse(raw ?? {});
  const issues = parsed.success ? [] : parsed.error.issues;
  const valueAt = (path: readonly PropertyKey[]): unknown => findValue(raw, path);
  const problems = issues.flatMap((issue) => describeSchemaIssue(issue, { valueAt }));
  problems.push(...checkPromiseRules(raw));
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems } : { problems };
}

/**
 * Makes the promise of a document whose values were all checked before.
 *
 * @throws {TypeError} when they were not: `cadence` and `due` that do not fit, an unknown writer.
 */
function promiseFrom(document: PromiseDocument, { generator, entries }: ChosenSite): DevLogPromise {
  const rhythm = parseCadence(document);
  const writer = parseWriterChoice(document.writer);
  if (rhythm.kind === "unclear" || writer === undefined) {
    throw new TypeError("A promise is made only of a document that was checked before.");
  }
  const referee = document.referee === undefined ? undefined : parseModelChoice(document.referee);
  const grace = document.grace === undefined ? undefined : parseGrace(document.grace);
  const { paths, sources } = document;
  return {
    who: document.who,
    cadence: rhythm.cadence,
    zone: document.zone,
    since: document.since,
    ...(document.minimum_words !== undefined && { minimumWords: document.minimum_words }),
    generator,
    ...(document.future_entries !== undefined && { futureEntries: document.future_entries }),
    paths: { ...paths, entries },
    ...(Object.keys(document.entry).length > 0 && { entry: document.entry }),
    sources: sources.map(sourceFrom),
    reviewers: document.reviewers,
    writer,
    ...(referee !== undefined && { referee }),
    excuses: document.excuses,
    errata: document.errata,
    publish: document.publish,
    ...(grace !== undefined && { grace }),
    ...(document.forge !== undefined && { forge: document.forge }),
    catchUp: document.catch_up,
  };
}

/** Leaves out what is absent rather than carrying `undefined`. */
function sourceFrom(source: PromiseDocument["sources"][number]): Source {
  const { name, git, web, branch } = source;
  return { name, git, ...(web !== undefined && { web }), ...(branch !== undefined && { branch }) };
}
