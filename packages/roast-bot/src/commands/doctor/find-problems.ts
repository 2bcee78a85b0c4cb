import type { DoctorFinding } from "@mea-culpa/formats";
import { localDay } from "../../promise/local-moment.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import {
  crookedClocks,
  missingKeys,
  nobodysCommits,
  nobodysEntries,
  noEntries,
  unknownMails,
  unpushed,
  unreadableEntries,
} from "./dev-log-findings.ts";
import { advice, type DoctorFacts, type Look, problem } from "./doctor-facts.ts";
import { publishing } from "./publishing-findings.ts";

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

const damagedLedger: Look = ({ facts }) =>
  facts.ledgerFaults.map((fault) => problem("ledger-damaged", fault));

const newerRuns: Look = ({ facts }) =>
  facts.newerRuns === undefined ? [] : [problem("newer-runs-elsewhere", `${facts.newerRuns}.`)];

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

const lateExcuses: Look = ({ promise }) =>
  promise.excuses.flatMap(({ from, until, declaredAt }) => {
    const declared = declaredAt === undefined ? from : localDay(declaredAt, promise.zone);
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

const build: Look = ({ facts: { build: tried } }) => {
  if (tried === undefined) return [];
  const { entry } = tried;
  switch (tried.kind) {
    case "built":
      return [advice("build-passed", `The site was built with a trial entry in \`${entry}\`.`)];
    case "too-long":
      return [
        problem(
          "build-too-long",
          `The site was built with a short trial entry in \`${entry}\`, and not where its title and description are as long as those of some roasts. Let it take them; it said: ${tried.output}`,
        ),
      ];
    case "failed":
      return [
        problem(
          "build-failed",
          `The site can't be built with a trial entry in \`${entry}\`: ${tried.output}`,
        ),
      ];
  }
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
  newerRuns,
  hiddenRoasts,
  neverRan,
  unpushed,
  crookedClocks,
  lateExcuses,
];
