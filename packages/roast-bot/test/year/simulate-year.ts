import { rm } from "node:fs/promises";
import path from "node:path";
import { inProcessRunner, type RunEvent } from "@mea-culpa/engine";
import {
  heartbeatSchema,
  type LedgerAudit,
  ledgerAuditSchema,
  type LedgerLine,
  type RunReport,
} from "@mea-culpa/formats";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { fileOf, filesOf } from "../publish/promised-dev-log.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { type GitServer, gitServer } from "../support/git-server.ts";
import { runRoastBot as commandLine } from "../support/run-roast-bot.ts";
import { findWrongPages, makeSite } from "./build-site.ts";
import {
  type Author,
  entriesOf,
  entryFolder,
  instant,
  promiseOf,
  publicFolder,
  pullRequestOf,
  randomFrom,
  type Week,
} from "./year-plan.ts";

/** What stands at the end of an author's year, and what every run on the way came to. */
export interface AuthorsYear {
  readonly author: Author;
  readonly runs: readonly { readonly week: Week; readonly report: RunReport | Error }[];
  readonly ledger: readonly LedgerLine[];
  readonly ledgerKind: "sound" | "damaged";
  readonly heartbeat: unknown;
  /** The entries that are not the author's own, by their paths. */
  readonly roasts: ReadonlyMap<string, string>;
  readonly audit: LedgerAudit;
  /** What readers of the built sites saw otherwise than they should. */
  readonly wrongPages: readonly string[];
}

const token = "open sesame";
const hour = 3_600_000;
/** After how many weeks each site is built, beside at the end. */
const buildEvery = 13;

/**
 * Lives through a year: real git over real HTTP, a clock that the plan sets, faults where the plan
 * has them. Each author has a dev log; all work on one project.
 */
export async function simulateYear(
  folder: string,
  { authors, seed }: { readonly authors: readonly Author[]; readonly seed: number },
): Promise<readonly AuthorsYear[]> {
  const world = new World(folder, seed);
  await using server = await gitServer(path.join(folder, "forge"), token, (request) =>
    world.intercept(request.url ?? ""),
  );
  await world.begin(authors, server);
  const runs = new Map<Author, AuthorsYear["runs"][number][]>(authors.map((each) => [each, []]));
  const weeks = authors[0]?.weeks.length ?? 0;
  for (let index = 0; index < weeks; index += 1) {
    for (const author of authors) {
      const week = author.weeks[index];
      if (week === undefined) continue;
      await world.live(author, week);
      for (const report of await world.runWeek(author, week, server)) {
        runs.get(author)?.push({ week, report });
      }
      if (week.number % buildEvery === 0) await world.build(author, week);
    }
  }
  const years: AuthorsYear[] = [];
  for (const author of authors) years.push(await world.end(author, runs.get(author) ?? [], server));
  return years;
}

/** The forge, the people and the machine that the bot runs on. */
class World {
  readonly #folder: string;
  readonly #random: () => number;
  readonly #wrongPages = new Map<Author, readonly string[]>();
  #fault: Week["fault"] = "none";
  /** The dev log that somebody pushes to as soon as the bot does. */
  #raceAt: { readonly repository: string; readonly at: string } | undefined;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = randomFrom(seed);
  }

  async begin(authors: readonly Author[], server: GitServer): Promise<void> {
    await importHistory(
      this.#project,
      authors.map((author) => ({
        at: "2026-01-01T09:00:00Z",
        author: `${author.name} <${author.mail}>`,
        message: `Begin, says ${author.name}`,
        files: { [`docs/${author.handle}.md`]: "# Kiln\n" },
      })),
    );
    for (const author of authors) {
      await importHistory(this.#devLog(author), [
        {
          at: "2026-01-04T07:00:00Z",
          author: `${author.name} <${author.mail}>`,
          files: {
            ...(await makeSite(author)),
            "roast-bot.yaml": promiseOf(author, `${server.address}/kiln.git`),
            [`${entryFolder[author.generator]}/start.md`]: `---\ntitle: Start\ndate: 2026-01-04T07:00:00Z\nauthor: ${author.name}\n---\nBegin.\n`,
          },
        },
      ]);
    }
  }

  /** What the author does before the run of the week. */
  async live(author: Author, week: Week): Promise<void> {
    if (week.pullRequest !== undefined) {
      await appendHistory(this.#project, [pullRequestOf(author, week)]);
    }
    await appendHistory(this.#devLog(author), entriesOf(author, week));
  }

  /** The run at the deadline with the week's fault, and one a day later, when all is well again. */
  async runWeek(author: Author, week: Week, server: GitServer): Promise<(RunReport | Error)[]> {
    const at = Date.parse(week.closes);
    const reports: (RunReport | Error)[] = [];
    const promise = promiseOf(author, `${server.address}/kiln.git`);
    const repository = this.#devLog(author);
    const commit = (text: string, moment: number) =>
      appendHistory(repository, [{ at: instant(moment), files: { "roast-bot.yaml": text } }]);
    if (week.fault === "broken-yaml") await commit("who: [", at + 60_000);
    if (week.fault === "no-state") {
      await rm(path.join(this.#folder, "state"), { recursive: true, force: true });
    }
    if (week.fault === "race") this.#raceAt = { repository, at: instant(at + 120_000) };
    this.#fault = week.fault;
    if (week.fault !== "off") {
      const machines = week.fault === "twice" ? ["one", "other"] : ["one"];
      const together = machines.map((machine) => this.#run(author, at + 5_000, server, machine));
      reports.push(...(await Promise.all(together)));
    }
    this.#fault = "none";
    this.#raceAt = undefined;
    if (week.fault === "broken-yaml") await commit(promise, at + 2 * hour);
    if (week.fault !== "none" && week.fault !== "off") {
      reports.push(await this.#run(author, at + 24 * hour, server));
    }
    return reports;
  }

  /** As its readers see it two days after the deadline. */
  async build(author: Author, { closes }: Week): Promise<void> {
    const at = instant(Date.parse(closes) + 48 * hour);
    const found = await findWrongPages(author, { repository: this.#devLog(author), at });
    this.#wrongPages.set(author, [...(this.#wrongPages.get(author) ?? []), ...found]);
  }

  async end(author: Author, runs: AuthorsYear["runs"], server: GitServer): Promise<AuthorsYear> {
    const last = Date.parse(author.weeks.at(-1)?.closes ?? "");
    await this.#run(author, last + 48 * hour, server);
    const repository = this.#devLog(author);
    const shown = publicFolder[author.generator];
    const parsed = parseLedger(await fileOf(repository, `${shown}/ledger.jsonl`), {
      file: "ledger",
    });
    const now = instant(last + 49 * hour);
    // As a stranger, who has nothing of the machines that the bot ran on.
    const args = ["audit", "--dev-log", repository, "--json"];
    const { host } = new URL(server.address);
    const { stdout, stderr } = await commandLine([...args, "--now", now], {
      now,
      env: {
        XDG_CACHE_HOME: path.join(this.#folder, "cache"),
        ROAST_BOT_SOURCE_TOKEN: token,
        ROAST_BOT_SOURCE_HOST: host,
      },
    });
    if (stdout === "") throw new Error(stderr);
    const folder = entryFolder[author.generator];
    return {
      author,
      runs,
      ledger: parsed.kind === "sound" ? parsed.lines : parsed.soundPart.lines,
      ledgerKind: parsed.kind,
      heartbeat: heartbeatSchema.parse(
        JSON.parse(await fileOf(repository, `${shown}/heartbeat.json`)),
      ),
      roasts: new Map(
        await Promise.all(
          (await filesOf(repository))
            .filter(
              (file) => file.startsWith(`${folder}/`) && !/\/(start|week-\d+)\.md$/.test(file),
            )
            .map(async (file) => [file, await fileOf(repository, file)] as const),
        ),
      ),
      audit: ledgerAuditSchema.parse(JSON.parse(stdout)),
      wrongPages: [
        ...(this.#wrongPages.get(author) ?? []),
        ...(await findWrongPages(author, { repository, at: now })),
      ],
    };
  }

  async intercept(url: string): Promise<number | undefined> {
    const isPush = url.includes("git-receive-pack");
    if (this.#fault === "unreachable") return 503;
    if (this.#fault === "source-down" && url.startsWith("/kiln.git")) return 503;
    if (this.#fault === "refused" && isPush) return 403;
    if (isPush && url.endsWith("/git-receive-pack") && this.#raceAt !== undefined) {
      const { repository, at } = this.#raceAt;
      this.#raceAt = undefined;
      await appendHistory(repository, [{ at, message: "Meanwhile", files: { "README.md": at } }]);
    }
    return undefined;
  }

  async #run(
    author: Author,
    moment: number,
    server: GitServer,
    machine = "one",
  ): Promise<RunReport | Error> {
    const cancel = new AbortController();
    let events = this.#fault === "cancelled" ? Math.floor(this.#random() * 60) : Infinity;
    const inProcess = inProcessRunner();
    const runners = { process: inProcess, secretless: inProcess, writing: inProcess };
    const handle = (event: RunEvent): void => {
      events -= event.kind === "log-line" ? 0 : 1;
      if (events < 0) cancel.abort(new Error("the machine goes down"));
    };
    try {
      return await runRoastBot({
        devLog: `${server.address}/${author.handle}.git`,
        cwd: this.#folder,
        now: instant(moment),
        version: "0.1.0",
        state: path.join(this.#folder, "state", `${author.handle}-${machine}`),
        cache: path.join(this.#folder, "cache"),
        environment: {
          ...process.env,
          ROAST_BOT_PUSH_TOKEN: token,
          ROAST_BOT_SOURCE_TOKEN: token,
          ROAST_BOT_SOURCE_HOST: new URL(server.address).host,
        },
        runners,
        consumers: [{ name: "machine", handle }],
        signal: cancel.signal,
      });
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  }

  get #project(): string {
    return path.join(this.#folder, "forge", "kiln.git");
  }

  #devLog({ handle }: Author): string {
    return path.join(this.#folder, "forge", `${handle}.git`);
  }
}
