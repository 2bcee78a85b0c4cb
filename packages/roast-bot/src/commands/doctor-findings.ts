import type { DoctorFinding } from "@mea-culpa/formats";
import { Temporal } from "temporal-polyfill";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";
import type { HistoryAuthor } from "./doctor-facts.ts";
import { foldName, isAuthorCommit } from "../dev-log/person.ts";
import type { RepositoryHealth } from "../git/repository-health.ts";
import type { LedgerFile } from "../audit/ledger-file.ts";
import type { ModelPart, TriedModel } from "../writers/model/try-model.ts";
import type { DevLogPromise, Source } from "../promise/promise.ts";
import type { TriedBuild } from "./doctor-build.ts";
import { explainRefusal } from "../publish/explain-refusal.ts";
import type { PublishingFacts } from "./doctor-publishing.ts";
import { canBeStarted } from "./init/find-deploy.ts";
import { describeUnreadable } from "./describe-unreadable.ts";

/** What doctor looked at beside the promise itself. */
export interface DoctorFacts {
  readonly reading: DevLogReading;
  readonly ledgerFile: LedgerFile;
  /** The roasts that nobody can read any more, in words. */
  readonly hiddenRoasts: readonly string[];
  /** The site built with a trial entry, if that was asked for. */
  readonly build?: TriedBuild;
  /** The keys of the front matter that a roast's entry would have. */
  readonly entryKeys: readonly string[];
  readonly authors: readonly HistoryAuthor[];
  /** How many local commits readers cannot see. */
  readonly unpushed: number;
  readonly publishing: PublishingFacts;
  /** The models that draft and judge, if any do, by the keys that name them. */
  readonly models: readonly (TriedModel & { readonly key: ModelPart })[];
  readonly sources: readonly {
    readonly source: Source;
    readonly health: RepositoryHealth;
    /** Why its forge can't be asked, in words. */
    readonly forgeProblem?: string;
  }[];
}

type Look = (options: { promise: DevLogPromise; facts: DoctorFacts }) => DoctorFinding[];

/** All that is missing or odd, problems first. */
export function findProblems(options: {
  promise: DevLogPromise;
  facts: DoctorFacts;
}): DoctorFinding[] {
  const found = looks.flatMap((look) => look(options));
  return found.toSorted(
    (a, b) => Number(a.severity === "advice") - Number(b.severity === "advice"),
  );
}

const unreadableEntries: Look = ({ facts }) =>
  facts.reading.unreadable.map((entry) => problem("unreadable-entry", describeUnreadable(entry)));

const noEntries: Look = ({ promise, facts }) => {
  const { entries } = promise.paths;
  if (facts.reading.entries.length > 0) return [];
  const message = `No entry was ever committed in \`${entries}\`. Is \`paths.entries\` right?`;
  return [problem("no-entries", message)];
};

const nobodysEntries: Look = ({ facts }) => {
  const { entries } = facts.reading;
  if (entries.length === 0 || entries.some(({ whose }) => whose.kind === "author")) return [];
  const names = entries.flatMap(({ whose }) => (whose.kind === "other" ? whose.names : []));
  const found = [...new Set(names)].slice(0, 5).join(", ") || "nobody but roast-bot";
  const message = `No entry is by the promise's owner; authors found: ${found}. Add theirs to \`who.names\` or \`who.mails\`.`;
  return [problem("no-entry-matched", message)];
};

const unknownMails: Look = ({ promise, facts }) => {
  const seen = new Set(facts.authors.map(({ authorMail }) => foldName(authorMail)));
  return promise.who.mails
    .filter((mail) => !seen.has(foldName(mail)))
    .map((mail) =>
      advice(
        "mail-never-seen",
        `\`${mail}\` authored no commit of the dev log. Is it spelled right?`,
      ),
    );
};

const nobodysCommits: Look = ({ promise, facts }) => {
  if (facts.authors.some((author) => isAuthorCommit(promise.who, author))) return [];
  const most = facts.authors
    .slice(0, 3)
    .map(({ authorName, authorMail }) => `${authorName} <${authorMail}>`);
  const message = `No commit of the dev log is by the promise's owner, so entries without an author are nobody's. Most commits are by ${most.join(", ")}. Add \`who.mails\`.`;
  return [advice("no-commit-matched", message)];
};

const noSources: Look = ({ promise }) => {
  if (promise.sources.length > 0) return [];
  const message = "No `sources` are configured: roasts will be of the missing entry alone.";
  return [advice("no-sources", message)];
};

const ailingSources: Look = ({ facts }) =>
  facts.sources.flatMap(({ source, health }) => {
    if (health.kind === "reachable") return [];
    const what =
      health.kind === "no-branch"
        ? `has no branch \`${health.branch}\``
        : `is unreachable: ${health.message}`;
    return [
      problem(
        `source-${health.kind}`,
        `Source \`${source.name}\` ${what}. Check \`git\` and \`branch\`.`,
      ),
    ];
  });

const silentForges: Look = ({ facts }) =>
  facts.sources.flatMap(({ source, forgeProblem }) => {
    if (forgeProblem === undefined) return [];
    const message = `Of source \`${source.name}\` neither descriptions nor reviews can be read: ${forgeProblem}`;
    return [advice("forge-unreadable", message)];
  });

const damagedLedger: Look = ({ facts: { ledgerFile } }) =>
  ledgerFile.repair === undefined ? [] : [problem("ledger-damaged", ledgerFile.repair.fault)];

const hiddenRoasts: Look = ({ facts }) =>
  facts.hiddenRoasts.map((message) =>
    problem(
      "roast-hidden",
      `${message} Put it back; what was wrong with it belongs into \`errata\`.`,
    ),
  );

const neverRan: Look = ({ promise, facts }) => {
  if (facts.reading.heartbeats.length > 0) return [];
  const message = `There is no heartbeat in \`${promise.paths.heartbeat}\`: roast-bot has never run here.`;
  return [advice("never-ran", message)];
};

const unpushed: Look = ({ facts }) => {
  if (facts.unpushed === 0) return [];
  const commits =
    facts.unpushed === 1 ? "1 local commit is" : `${facts.unpushed} local commits are`;
  return [
    advice("not-pushed", `${commits} not on the remote's default branch, so not public. Push.`),
  ];
};

const crookedClocks: Look = ({ facts }) =>
  facts.reading.skews.map(({ commit, kind, seconds }) => {
    const by = `${Math.round(seconds / 60)} minutes`;
    const reading =
      kind === "behind" ? "read as its parents' date" : "what it holds is not yet taken for public";
    const than = kind === "behind" ? "before its parents" : "after the present";
    return advice(
      `clock-${kind}`,
      `Commit ${commit.slice(0, 10)} is dated ${by} ${than}: ${reading}.`,
    );
  });

const lateExcuses: Look = ({ promise }) =>
  promise.excuses.flatMap(({ from, until, declaredAt }) => {
    const declared =
      declaredAt === undefined
        ? from
        : Temporal.Instant.from(declaredAt)
            .toZonedDateTimeISO(promise.zone)
            .toPlainDate()
            .toString();
    if (declared <= from) return [];
    const message = `The pause ${from} to ${until} was declared on ${declared}: slots that had closed by then are not excused.`;
    return [advice("late-excuse", message)];
  });

const models: Look = ({ facts }) =>
  facts.models.map((model) => {
    if (model.kind === "answers") {
      const part = model.key === "writer" ? "Writing a roast" : "Judging one";
      const message = `\`${model.name}\` answers. ${part} comes to about ${model.cost}.`;
      return advice("model-answers", message);
    }
    const instead =
      model.key === "writer" ? "the house writer writes instead" : "nothing is argued";
    const message = `The model that \`${model.key}\` names can't be asked, so ${instead}: ${model.reason}.`;
    return problem("model-unavailable", message);
  });

const build: Look = ({ facts }) => {
  if (facts.build === undefined) return [];
  const { entry } = facts.build;
  return facts.build.kind === "built"
    ? [advice("build-passed", `The site was built with a trial entry in \`${entry}\`.`)]
    : [
        problem(
          "build-failed",
          `The site can't be built with a trial entry in \`${entry}\`: ${facts.build.output}`,
        ),
      ];
};

/** Keys that every entry of the author's has, and none that roast-bot would write has. */
const missingKeys: Look = ({ promise, facts }) => {
  const entries = facts.reading.entries.filter(
    ({ state, whose }) => state === "public" && whose.kind !== "bot",
  );
  const counts = new Map<string, number>();
  for (const key of entries.flatMap(({ keys = [] }) => [...new Set(keys)])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = new Set(facts.entryKeys.map((key) => key.toLowerCase()));
  const wanted = [...counts].flatMap(([key, count]) =>
    count === entries.length && !own.has(key.toLowerCase()) ? [key] : [],
  );
  if (wanted.length === 0) return [];
  const named = wanted.map((key) => `\`${key}\``).join(", ");
  const example = `entry: { ${wanted.map((key) => `${key}: …`).join(", ")} }`;
  return [
    advice(
      "front-matter-keys",
      `${entries.length === 1 ? "The entry" : `All ${entries.length} entries`} in \`${promise.paths.entries}\` ${entries.length === 1 ? "has" : "have"} ${named}, which a roast's entry would lack. If the site demands it, say it in \`roast-bot.yaml\`: \`${example}\`, with \`{{day}}\`, \`{{title}}\` and the like filled in.`,
    ),
  ];
};

const publishing: Look = ({ facts }) => {
  const { rules, problem: unasked, unstarted, unproposed } = facts.publishing;
  const found: DoctorFinding[] = [];
  if (unstarted !== undefined) {
    const { bot, deploy } = unstarted;
    const first = canBeStarted(deploy)
      ? ""
      : ` Add \`workflow_dispatch:\` to the \`on:\` of ${deploy.file}.`;
    const message = `A push by GITHUB_TOKEN starts no other workflow, so what ${bot.file} publishes is not deployed until somebody pushes.${first} Add \`gh workflow run ${deploy.file}\` to the end of ${bot.file}, with \`actions: write\`.`;
    found.push(problem("deploy-not-started", message));
  }
  if (unproposed !== undefined) {
    const message = `\`publish: pull-request\`: no pull request can be opened, and roasts wait on their branch alone: ${unproposed}.`;
    found.push(problem("no-pull-request", message));
  }
  if (unasked !== undefined) {
    found.push(
      problem("push-unknown", `What the forge has against a push is not known: ${unasked}`),
    );
  }
  for (const rule of rules) {
    const { remedy } = explainRefusal(rule);
    const message = `The forge has a rule against pushes to this branch: ${rule} ${remedy ?? ""} If the bot's identity may pass it over, this is nothing.`;
    const isFinal = /not granted|not allowed to push code to this/.test(rule);
    found.push((isFinal ? problem : advice)("push-rule", message));
  }
  return found;
};

const looks: readonly Look[] = [
  publishing,
  build,
  missingKeys,
  models,
  unreadableEntries,
  noEntries,
  nobodysEntries,
  unknownMails,
  nobodysCommits,
  noSources,
  ailingSources,
  silentForges,
  damagedLedger,
  hiddenRoasts,
  neverRan,
  unpushed,
  crookedClocks,
  lateExcuses,
];

function problem(code: string, message: string): DoctorFinding {
  return { severity: "problem", code, message };
}

function advice(code: string, message: string): DoctorFinding {
  return { severity: "advice", code, message };
}
