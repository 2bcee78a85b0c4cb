import { describe, expect, test } from "vitest";
import { parseFleet } from "../../src/commands/fleet/parse-fleet.ts";

const file = "/fleets/harbour/promises.yaml";

describe("parseFleet", () => {
  test("starts folders from the file's own and leaves addresses alone", () => {
    const text = `
promises:
  - id: mara
    dev_log: ../logs/mara
  - id: jon
    dev_log: https://git.example/jon/log.git
    variables: { ROAST_BOT_PUSH_TOKEN: JON_TOKEN }
`;
    expect(parseFleet({ text, file }).promises).toEqual([
      { id: "mara", dev_log: "/fleets/logs/mara", variables: {} },
      {
        id: "jon",
        dev_log: "https://git.example/jon/log.git",
        variables: { ROAST_BOT_PUSH_TOKEN: "JON_TOKEN" },
      },
    ]);
  });

  test.each([
    ["YAML that is none", "promises: [", /promises\.yaml:1:\d+: .*Correct the YAML/s],
    ["an empty file", "", /promises.*expected a list of promises/s],
    ["no promise", "promises: []", /:1:11: promises: expected a list of promises/],
    ["an unknown key", "promises:\n  - {id: a, dev_log: b, token: c}", /:2:5: .*unknown `token`/],
    ["no dev log", "promises:\n  - {id: a}", /dev_log: expected a folder or a git URL/],
    [
      "an address that git would run",
      "promises:\n  - {id: a, dev_log: 'ext::sh -c x'}",
      /:2:22: promises\[0\]\.dev_log: expected a folder or a git URL/,
    ],
    [
      "an id with a control character",
      'promises:\n  - {id: "a\\e", dev_log: b}',
      /id: expected a name/,
    ],
    [
      "a value in a variable's place",
      "promises:\n  - {id: a, dev_log: b, variables: {ROAST_BOT_PUSH_TOKEN: ghp-123}}",
      /expected the name of an environment variable/,
    ],
    [
      "an id twice",
      "promises:\n  - {id: a, dev_log: b}\n  - {id: a, dev_log: c}",
      /:3:10: promises\[1\]\.id: `a` is `promises\[0\]\.id`, too/,
    ],
    [
      "a dev log twice, by two names of its folder",
      "promises:\n  - {id: a, dev_log: b}\n  - {id: c, dev_log: ./x/../b}",
      /:3:22: promises\[1\]\.dev_log/,
    ],
    [
      "aliases that multiply",
      [...Array.from({ length: 8 }).keys()].reduce(
        (text, level) => `${text}l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]\n`,
        "l0: &l0 [a]\n",
      ),
      /aliases stand for more/,
    ],
  ])("refuses %s, with the place", (_what, text, message) => {
    expect(() => parseFleet({ text, file })).toThrow(
      expect.objectContaining({ name: "UsageError", message: expect.stringMatching(message) }),
    );
  });

  test("lets a thousand promises share what they have in common", () => {
    const promises = Array.from({ length: 1000 }, (_, number) => {
      const variables = number === 0 ? "&common {ROAST_BOT_PUSH_TOKEN: TOKEN}" : "*common";
      return `  - {id: log-${number}, dev_log: log-${number}, variables: ${variables}}`;
    });
    const fleet = parseFleet({ text: ["promises:", ...promises].join("\n"), file });
    expect(fleet.promises[999]?.variables).toEqual({ ROAST_BOT_PUSH_TOKEN: "TOKEN" });
  });

  test("tells no credentials of an address that stands twice", () => {
    const log = "https://bot:s3cret@git.example/log.git";
    const text = `promises:\n  - {id: a, dev_log: "${log}"}\n  - {id: b, dev_log: "${log}"}`;
    expect(() => parseFleet({ text, file })).toThrow(/\*\*\*@git\.example/);
    expect(() => parseFleet({ text, file })).not.toThrow(/s3cret/);
  });
});
