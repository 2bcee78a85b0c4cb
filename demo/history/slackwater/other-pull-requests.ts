import type { PullRequest } from "./pull-request.ts";
import { bram, dependabot, tamsin, tamsinElsewhere, yuki } from "./people.ts";

const day = 24 * 60;
/** What was merged before the founding case, oldest first. */
export const earlierPullRequests: readonly PullRequest[] = [
  {
    number: 205,
    title: "Read station names with spaces",
    kind: "squash",
    author: yuki,
    minutesBefore: 16 * day,
    steps: [
      {
        subject: "Read station names with spaces",
        author: yuki,
        minutesBefore: 16 * day + 90,
      },
    ],
  },
  {
    number: 208,
    title: "Add the fourth constituent",
    kind: "squash",
    author: tamsinElsewhere,
    minutesBefore: 9 * day,
    steps: [
      {
        subject: "Add the fourth constituent",
        author: tamsinElsewhere,
        minutesBefore: 9 * day + 200,
      },
    ],
  },
  {
    number: 210,
    title: "Bump tiny-map from 2.11.0 to 2.11.1",
    body: "Signed-off-by: dependabot[bot] <support@github.com>",
    kind: "squash",
    author: dependabot,
    minutesBefore: 3 * day,
    steps: [
      {
        subject: "Bump tiny-map from 2.11.0 to 2.11.1",
        author: dependabot,
        minutesBefore: 3 * day + 30,
      },
    ],
  },
  {
    number: 211,
    title: "Test that heights add up",
    kind: "merge-commit",
    branch: "tamsin-okoye/heights",
    author: bram,
    minutesBefore: 2 * day + 300,
    steps: [
      {
        subject: "Test that heights add up",
        author: tamsin,
        minutesBefore: 2 * day + 480,
      },
      {
        subject: "Count the fifth constituent too",
        body: "The spring tables were two centimetres low without it.",
        author: tamsinElsewhere,
        minutesBefore: 2 * day + 420,
      },
    ],
  },
  {
    number: 212,
    title: "Say in the README what heights are relative to",
    kind: "merge-commit",
    branch: "bramteuling/readme-datum",
    author: bram,
    minutesBefore: day,
    steps: [
      {
        subject: "Say in the README what heights are relative to",
        author: bram,
        minutesBefore: day + 45,
      },
    ],
  },
];

/** What was merged after it, oldest first; moments after the anchor are negative. */
export const laterPullRequests: readonly PullRequest[] = [
  {
    number: 216,
    title: "Correct the spelling of Brackhaven",
    kind: "squash",
    author: tamsin,
    minutesBefore: -180,
    steps: [
      {
        subject: "Correct the spelling of Brackhaven",
        author: tamsin,
        minutesBefore: -170,
      },
    ],
  },
  {
    number: 217,
    title: 'Revert "Read station names with spaces (#205)"',
    body: "This reverts what the file format now does by itself.",
    kind: "squash",
    author: yuki,
    minutesBefore: -day,
    steps: [
      {
        subject: 'Revert "Read station names with spaces (#205)"',
        author: yuki,
        minutesBefore: -day + 20,
      },
    ],
  },
];
