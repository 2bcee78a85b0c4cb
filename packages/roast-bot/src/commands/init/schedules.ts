/** Where runs can be scheduled. */
export const schedulers = ["github-actions", "gitlab-ci", "cron"] as const;
export type Scheduler = (typeof schedulers)[number];

/** A schedule ready to be put in its place; one without a path is for the user to paste. */
export interface Schedule {
  readonly path?: string;
  readonly text: string;
}

/**
 * What has to be set up for runs to happen by themselves, once a day and after each deadline. It
 * names one version of roast-bot: what runs beside a push token changes when somebody changes it.
 */
export function scheduleFor(scheduler: Scheduler, version: string): Schedule {
  const command = `npx --yes roast-bot@${version} run`;
  switch (scheduler) {
    case "github-actions":
      return { path: ".github/workflows/roast-bot.yml", text: githubActions(command) };
    case "gitlab-ci":
      return { path: ".gitlab/roast-bot.gitlab-ci.yml", text: gitlabCi(command) };
    case "cron":
      return { text: cron(command) };
  }
}

const githubActions = (
  command: string,
): string => `# A run settles every slot that is over, whenever it runs; once a day keeps the heartbeat fresh.
name: roast-bot
on:
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions:
  contents: write
concurrency: roast-bot
jobs:
  run:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
        with:
          # Verdicts come from the whole history.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: ${command}
        env:
          # Given to the publishing process alone.
          ROAST_BOT_PUSH_TOKEN: \${{ github.token }}
`;

const gitlabCi = (
  command: string,
): string => `# Include it from .gitlab-ci.yml and add a pipeline schedule (Build > Pipeline schedules), daily:
#   include: .gitlab/roast-bot.gitlab-ci.yml
# ROAST_BOT_PUSH_TOKEN is a project access token with write_repository, masked and protected.
roast-bot:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  resource_group: roast-bot
  variables:
    ROAST_BOT_PUSH_USER: oauth2
  script:
    - ${command} --dev-log "$CI_PROJECT_URL.git"
`;

const cron = (
  command: string,
): string => `# crontab -e: every day at 05:17; each run settles every slot that is over.
17 5 * * * cd /path/to/dev-log && ${command}
`;
