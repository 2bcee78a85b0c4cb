import { describe, expect, test } from "vitest";
import {
  findBranchAuthor,
  groupPeople,
  computeAuthorship,
  parseCoAuthors,
} from "../../src/change/authorship.ts";
import { machineName } from "../../src/git/machines.ts";
import { isAuthor } from "../../src/change/find-candidates.ts";

const mara = { name: "Mara Lind", mail: "mara@tidepool.example" };
const bot = { name: "renovate[bot]", mail: "bot@renovateapp.com" };

describe("the author", () => {
  const author = {
    handle: "mara-l",
    names: ["Mara Lind", "Mära"],
    mails: ["Mara@Tidepool.example"],
  };

  test.each([
    [{ name: "somebody", mail: "mara@tidepool.example" }],
    [{ name: "MARA LIND", mail: "other@example.org" }],
    [{ name: "Mara-L", mail: "other@example.org" }],
    [{ name: "Ma\u0308ra", mail: "other@example.org" }],
    [{ name: "somebody", mail: "4711+mara-l@users.noreply.github.com" }],
    [{ name: "somebody", mail: "mara-l@users.noreply.github.com" }],
    [{ name: "somebody", mail: "12-mara-l@users.noreply.gitlab.com" }],
  ])("is known as %o", (person) => {
    expect(isAuthor(person, author)).toBe(true);
  });

  test.each([
    [{ name: "Mara", mail: "mara@elsewhere.example" }],
    [{ name: "somebody", mail: "4711+mara@users.noreply.github.com" }],
    [{ name: "", mail: "" }],
  ])("is not %o", (person) => {
    expect(isAuthor(person, author)).toBe(false);
  });
});

describe("a machine", () => {
  test.each([
    ["dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", "Dependabot"],
    ["dependabot-preview[bot]", "support@dependabot.com", "Dependabot"],
    ["renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com", "Renovate"],
    ["Claude", "noreply@anthropic.com", "Claude"],
    ["Claude Opus 4.5", "x@example.org", "Claude"],
    ["Copilot", "175728472+Copilot@users.noreply.github.com", "Copilot"],
    ["Cursor Agent", "cursoragent@cursor.com", "Cursor"],
    ["Devin AI", "158243242+devin-ai-integration[bot]@users.noreply.github.com", "Devin"],
    [
      "google-labs-jules[bot]",
      "161369871+google-labs-jules[bot]@users.noreply.github.com",
      "Jules",
    ],
    ["Mara Lind (aider)", "mara@aider.chat", "Aider"],
    [
      "github-actions[bot]",
      "41898282+github-actions[bot]@users.noreply.github.com",
      "GitHub Actions",
    ],
    ["pre-commit-ci[bot]", "66853113+pre-commit-ci[bot]@users.noreply.github.com", "pre-commit"],
    ["pilot-fish[bot]", "pilot-fish[bot]@forge.example", "pilot-fish"],
    ["release", "123+release-drafter[bot]@users.noreply.github.com", "release-drafter"],
    ["Scala Steward", "me@scala-steward.org", "Scala Steward"],
    ["tide-robot", "tide-robot@example.org", "tide-robot"],
  ])("called %s <%s> is %s", (name, mail, machine) => {
    expect(machineName({ name, mail })).toBe(machine);
  });

  test.each([
    ["Claude Monet", "claude@giverny.example"],
    ["Claude", "claude@giverny.example"],
    ["Devin Marsh", "devin@example.org"],
    ["Jules Verne", "jules@example.org"],
    ["Abbot Costa", "abbot@example.org"],
    ["Robot Lover", "lover@robots.example"],
    ["Gemini Ortiz", "gemini@example.org"],
    // Somebody has to work there.
    ["Sam Marsh", "smarsh@anthropic.com"],
    ["Lena Ortiz", "lena@openai.com"],
    ["Bo Lind", "bo@cursor.com"],
    ["", ""],
  ])("is not %s <%s>", (name, mail) => {
    expect(machineName({ name, mail })).toBeUndefined();
  });
});

describe("co-authors", () => {
  test("are read from trailers, each mail once", () => {
    const message = `Add alarms

Co-authored-by: Mara Lind <mara@tidepool.example>
co-authored-by:  Bo <BO@example.org>
Co-Authored-By: Bo B. <bo@example.org>
Not Co-authored-by: Eve <eve@example.org>`;
    expect(parseCoAuthors(message)).toEqual([mara, { name: "Bo", mail: "BO@example.org" }]);
  });
});

describe("the author of a branch", () => {
  const bo = { name: "Bo", mail: "bo@example.org" };

  test("is whoever authored most commits", () => {
    expect(findBranchAuthor([bo, mara, mara])).toBe(mara);
  });

  test("is the earlier of two that authored as many", () => {
    expect(findBranchAuthor([bo, mara])).toBe(bo);
  });

  test("is a person before any number of machines", () => {
    expect(findBranchAuthor([bot, bot, mara])).toBe(mara);
    expect(findBranchAuthor([bot])).toBe(bot);
  });

  test("is nobody for no commits", () => {
    expect(findBranchAuthor([])).toBeUndefined();
  });
});

describe("authorship", () => {
  test("is a person's where no machine is named", () => {
    expect(computeAuthorship(mara, [{ author: mara, coAuthors: [] }])).toEqual({ kind: "person" });
  });

  test("counts the commits that a machine had a part in", () => {
    const commits = [
      { author: mara, coAuthors: [bot] },
      { author: mara, coAuthors: [] },
      { author: bot, coAuthors: [] },
    ];
    expect(computeAuthorship(mara, commits)).toEqual({
      kind: "person-with-machine",
      machines: ["Renovate"],
      commits: 2,
    });
  });

  test("counts no commit for a machine that only what landed them names", () => {
    expect(computeAuthorship(mara, [{ author: mara, coAuthors: [] }], [bot, mara])).toEqual({
      kind: "person-with-machine",
      machines: ["Renovate"],
      commits: 0,
    });
  });

  test("is a machine's when it is the author or wrote every commit", () => {
    expect(computeAuthorship(bot, [])).toEqual({ kind: "machine", machines: ["Renovate"] });
    expect(computeAuthorship(mara, [{ author: bot, coAuthors: [] }])).toEqual({
      kind: "machine",
      machines: ["Renovate"],
    });
  });
});

const person = (name: string, mail: string) => ({ name, mail });

describe("people of a history", () => {
  const home = person("Mara Lind", "mara@tidepool.example");
  const work = person("Mara Lind", "m.lind@work.example");
  const forge = person("maralind", "4711+maralind@users.noreply.github.com");
  const laptop = person("M. Lind", "maralind@home.example");
  const otto = person("Otto Brandt", "otto@tidepool.example");

  test.each([
    ["of one name", [home, work]],
    ["of one mail, whatever its case", [home, person("mara", "MARA@tidepool.example")]],
    ["of one handle, at a forge and in an address", [forge, laptop]],
    ["by way of a third entry", [home, laptop, person("Mara Lind", "maralind@home.example")]],
  ])("are one person %s", (_, people) => {
    expect(groupPeople(people)).toHaveLength(1);
    expect(groupPeople(people.toReversed())).toHaveLength(1);
  });

  test.each([
    ["of different names and mails", [home, otto]],
    ["at an address of the office", [person("A", "info@a.example"), person("B", "info@b.example")]],
    ["without a name or a mail", [person("", ""), person("", "")]],
    [
      "whose names are those of a machine’s login",
      [person("root", "r@a.example"), person("root", "r@b.example")],
    ],
  ])("are two %s", (_, people) => {
    expect(groupPeople(people)).toHaveLength(2);
  });

  test("wrote a branch with all their mails together", () => {
    expect(findBranchAuthor([otto, otto, home, work, home])).toBe(home);
  });
});
