import type { PublishWay } from "@mea-culpa/formats";
import { Temporal } from "temporal-polyfill";

/** Where runs can be scheduled. */
export const schedulers = ["github-actions", "gitlab-ci", "cron"] as const;
export type Scheduler = (typeof schedulers)[number];

/** A schedule ready to be put in its place; one without a path is for the user to paste. */
export interface Schedule {
  readonly path?: string;
  readonly text: string;
}

/** What a schedule depends on. */
export interface ScheduleTerms {
  /** The version of roast-bot: what runs beside a push token changes when somebody changes it. */
  readonly version: string;
  /** The time of day of the deadlines, `HH:MM`, and its IANA zone. */
  readonly time: string;
  readonly zone: string;
  /** As `roast-bot.yaml` has it. */
  readonly writer: string;
  /** Likewise: what opens pull requests has to be allowed to. */
  readonly publish: PublishWay;
  /** The workflow that publishes the site, if one was found that can be started. */
  readonly deploy?: string;
}

/** What no file can set up for roasts that come as pull requests. */
export const pullRequestAdvice: Readonly<Record<Scheduler, string>> = {
  "github-actions":
    "Roasts come as pull requests: tick “Allow GitHub Actions to create and approve pull requests” in the repository’s settings (Actions, General).",
  "gitlab-ci":
    "Roasts come as merge requests: the project access token in ROAST_BOT_PUSH_TOKEN needs the scope `api` and the role Developer, or Maintainer where the branch is protected.",
  cron: "Roasts come as pull requests: set ROAST_BOT_PUSH_TOKEN to a token that may open them (GitHub: “Pull requests: write”; GitLab: `api`; Gitea: `write:issue`).",
};

/** What has to be set up for runs to happen by themselves, once a day and after each deadline. */
export function scheduleFor(scheduler: Scheduler, terms: ScheduleTerms): Schedule {
  switch (scheduler) {
    case "github-actions":
      return { path: ".github/workflows/roast-bot.yml", text: githubActions(terms) };
    case "gitlab-ci":
      return { path: ".gitlab/roast-bot.gitlab-ci.yml", text: gitlabCi(terms) };
    case "cron":
      return { text: cron(terms) };
  }
}

function writeCommand({ version }: ScheduleTerms): string {
  return `npx --yes roast-bot@${version} run`;
}

/** A minute after the deadline, off the full hour, when schedulers are late or leave runs out. */
function dailyAfter({ time }: ScheduleTerms): string {
  const due = Temporal.PlainTime.from(time);
  const { hour, minute } = due.add({ minutes: due.minute > 42 ? 37 : 17 });
  return `${minute} ${hour} * * *`;
}

function githubActions(terms: ScheduleTerms): string {
  const { zone, writer, publish, deploy } = terms;
  const isGithub = writer.startsWith("github:");
  const [provider = ""] = writer.split(":");
  const key = { anthropic: "ANTHROPIC_API_KEY", openai: "OPENAI_API_KEY" }[provider];
  return `# A run settles every slot that is over, whenever it runs; once a day keeps the heartbeat fresh.
name: roast-bot
on:
  schedule:
    - cron: "${dailyAfter(terms)}"
      timezone: "${zone}"
  workflow_dispatch:
permissions: {}
# One at a time; a run that waits is not cancelled.
concurrency:
  group: roast-bot
  cancel-in-progress: false
jobs:
  run:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      # To push the entry, the heartbeat and the ledger.
      contents: write
      # To start what publishes the site, and to keep this schedule enabled.
      actions: write
${
  publish !== "pull-request"
    ? "      # What was said of a pull request is evidence, too.\n      pull-requests: read\n      issues: read"
    : "      # To propose a roast, and to read what was said of a pull request.\n      pull-requests: write\n      issues: read"
}
${isGithub ? "      # The writer is GitHub's.\n      models: read\n" : ""}    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          # Verdicts come from the whole history.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
      - run: ${writeCommand(terms)}
        env:
          # Given to the publishing process alone.
          ROAST_BOT_PUSH_TOKEN: \${{ github.token }}
          # Given to the processes that read sources alone; private ones need a token of their own.
          ROAST_BOT_SOURCE_TOKEN: \${{ github.token }}
${isGithub ? "          # Given to the writing process alone.\n          GITHUB_TOKEN: ${{ github.token }}\n" : ""}${key === undefined ? "" : `          # Given to the writing process alone.\n          ${key}: \${{ secrets.${key} }}\n`}      # A schedule is disabled after 60 days without activity in the repository.
      - if: always()
        run: gh workflow enable roast-bot.yml
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
${
  deploy === undefined
    ? ""
    : `      # A push by this token starts no workflow.
      - if: always()
        run: gh workflow run ${deploy}
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
`
}`;
}

function gitlabCi(terms: ScheduleTerms): string {
  const { zone, publish } = terms;
  return `# Include it from .gitlab-ci.yml and add a pipeline schedule (Build > Pipeline schedules), daily:
#   include: .gitlab/roast-bot.gitlab-ci.yml
#   ${dailyAfter(terms)}    with the cron timezone of ${zone}
# ROAST_BOT_PUSH_TOKEN is a project access token with ${publish === "pull-request" ? "api and write_repository (it opens merge requests)" : "write_repository"}, masked and protected.
roast-bot:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  resource_group: roast-bot
  timeout: 20 minutes
  variables:
    ROAST_BOT_PUSH_USER: oauth2
  script:
    - ${writeCommand(terms)} --dev-log "$CI_PROJECT_URL.git"
`;
}

function cron(terms: ScheduleTerms): string {
  const token = {
    push: "",
    "pull-request": "# ROAST_BOT_PUSH_TOKEN has to be set for it: it opens pull requests.\n",
    "commit-api":
      "# ROAST_BOT_PUSH_TOKEN has to be set for it: an App's, for which GitHub signs.\n",
  }[terms.publish];
  return `# crontab -e; each run settles every slot that is over. Where the machine's own zone is not
# ${terms.zone}, write the time in that, or CRON_TZ=${terms.zone} above it if this cron knows it.
${token}${dailyAfter(terms)} cd /path/to/dev-log && ${writeCommand(terms)}
`;
}
