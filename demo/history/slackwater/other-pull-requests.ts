import type { Merge } from "../history-writer.ts";
import { bram, dependabot, tamsin, tamsinElsewhere, yuki } from "./people.ts";
import { lockFile, readme } from "./project-files.ts";
import { harmonicsModule } from "./steady-modules.ts";

const day = 24 * 60;
const harmonicsTests = `"""Heights add up."""

import pytest

from slackwater.harmonics import CONSTITUENTS, height_at


def test_the_highest_water_is_the_sum_of_all_amplitudes():
    assert height_at(0.0) == pytest.approx(sum(part.amplitude for part in CONSTITUENTS))


def test_half_a_lunar_day_later_the_water_is_high_again():
    assert height_at(12.4206) > 0.5 * height_at(0.0)
`;

/** What was merged before the founding case, oldest first. */
export const earlierPullRequests: readonly Merge[] = [
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
        files: { "stations/README.md": "One station a line: code, space, name.\n" },
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
        files: { "slackwater/harmonics.py": harmonicsModule(4) },
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
        files: { "package-lock.json": lockFile("2.11.1") },
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
        files: { "tests/test_harmonics.py": harmonicsTests },
      },
      {
        subject: "Count the fifth constituent too",
        body: "The spring tables were two centimetres low without it.",
        author: tamsinElsewhere,
        minutesBefore: 2 * day + 420,
        files: { "slackwater/harmonics.py": harmonicsModule(5) },
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
        files: {
          "README.md": `${readme}\nThe zero of a harbour is written on its oldest stair.\n`,
        },
      },
    ],
  },
];

/** What was merged after it, oldest first; moments after the anchor are negative. */
export const laterPullRequests: readonly Merge[] = [
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
        files: { "stations/README.md": "One station a line: code, space, name as spelt there.\n" },
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
        files: { "stations/README.md": undefined },
      },
    ],
  },
];
