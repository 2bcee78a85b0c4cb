import { describe, expect, test } from "vitest";
import type { ModelChoice } from "@mea-culpa/formats";
import { findEndpoint } from "../../../src/writers/model/find-endpoint.ts";
import { bindModelHosts } from "../../../src/writers/model/model-environment.ts";

const named: ModelChoice = {
  kind: "openai-compatible",
  url: "https://models.example.org/v1",
  model: "m",
};
const keys = {
  ANTHROPIC_API_KEY: "anthropic-key",
  OPENAI_API_KEY: "openai-key",
  GITHUB_TOKEN: "github-token",
  ROAST_BOT_MODEL_KEY: "model-key",
};

describe("where a key goes", () => {
  test.each<[string, ModelChoice, Record<string, string>, string, string | undefined]>([
    [
      "Anthropic's to Anthropic",
      { kind: "anthropic", model: "m" },
      keys,
      "https://api.anthropic.com/v1",
      "anthropic-key",
    ],
    [
      "Anthropic's to the gateway that the operator names",
      { kind: "anthropic", model: "m" },
      { ...keys, ANTHROPIC_BASE_URL: "https://gateway.example.org" },
      "https://gateway.example.org",
      "anthropic-key",
    ],
    [
      "OpenAI's to OpenAI",
      { kind: "openai", model: "m" },
      keys,
      "https://api.openai.com/v1",
      "openai-key",
    ],
    [
      "the Actions token to GitHub Models",
      { kind: "github", model: "m" },
      keys,
      "https://models.github.ai/inference",
      "github-token",
    ],
    [
      "the other name of the token as well",
      { kind: "github", model: "m" },
      { GH_TOKEN: "gh" },
      "https://models.github.ai/inference",
      "gh",
    ],
    [
      "the model's to the host that the operator names",
      named,
      { ...keys, ROAST_BOT_MODEL_HOST: "models.example.org" },
      "https://models.example.org/v1",
      "model-key",
    ],
    [
      "the referee's to its own host, beside a writer elsewhere",
      named,
      {
        ...keys,
        ROAST_BOT_MODEL_HOST: "writer.example.org",
        ROAST_BOT_REFEREE_HOST: "models.example.org",
        ROAST_BOT_REFEREE_KEY: "referee-key",
      },
      named.url,
      "referee-key",
    ],
    [
      "none of the writer's to a referee elsewhere",
      named,
      {
        ...keys,
        ROAST_BOT_MODEL_HOST: "writer.example.org",
        ROAST_BOT_REFEREE_HOST: "models.example.org",
      },
      named.url,
      undefined,
    ],
    [
      "the writer's to a referee at the same host",
      named,
      {
        ...keys,
        ROAST_BOT_MODEL_HOST: "models.example.org",
        ROAST_BOT_REFEREE_HOST: "models.example.org",
      },
      named.url,
      "model-key",
    ],
    [
      "none to a host that needs none",
      { ...named, url: "http://attic:11434/v1" },
      { ROAST_BOT_MODEL_HOST: "attic:11434" },
      "http://attic:11434/v1",
      undefined,
    ],
    [
      "none to this machine, unless it is named",
      { ...named, url: "http://127.0.0.1:11434/v1" },
      keys,
      "http://127.0.0.1:11434/v1",
      undefined,
    ],
    [
      "the model's to this machine when it is named",
      { ...named, url: "http://localhost:1234/v1" },
      { ...keys, ROAST_BOT_MODEL_HOST: "localhost:1234" },
      "http://localhost:1234/v1",
      "model-key",
    ],
  ])("%s", (_, choice, environment, url, key) => {
    const found = findEndpoint(choice, environment);
    expect(found).toMatchObject({ kind: "endpoint", url });
    expect(found.kind === "endpoint" && found.key).toBe(key);
  });
});

describe("nobody is asked when", () => {
  test.each<[string, ModelChoice, Record<string, string>, RegExp]>([
    ["an Anthropic key is missing", { kind: "anthropic", model: "m" }, {}, /ANTHROPIC_API_KEY/],
    ["an OpenAI key is missing", { kind: "openai", model: "m" }, {}, /OPENAI_API_KEY/],
    ["a token is missing", { kind: "github", model: "m" }, {}, /GITHUB_TOKEN or GH_TOKEN/],
    ["a dev log alone names the host", named, keys, /models\.example\.org is not the host/],
    [
      "the operator names another port",
      { ...named, url: "https://models.example.org:8443/v1" },
      { ...keys, ROAST_BOT_MODEL_HOST: "models.example.org" },
      /models\.example\.org:8443 is not the host/,
    ],
    [
      "a host only ends like the one that is named",
      { ...named, url: "https://models.example.org.evil.example/v1" },
      { ...keys, ROAST_BOT_MODEL_HOST: "models.example.org" },
      /is not the host/,
    ],
    [
      "a key would travel in the clear",
      { ...named, url: "http://models.example.org/v1" },
      { ...keys, ROAST_BOT_MODEL_HOST: "models.example.org" },
      /in the clear/,
    ],
    [
      "Anthropic's key would travel in the clear",
      { kind: "anthropic", model: "m" },
      { ...keys, ANTHROPIC_BASE_URL: "http://gateway.example.org" },
      /in the clear/,
    ],
    ["the address is none", { ...named, url: "models" }, {}, /is not a URL/],
    [
      "the address is a file",
      { ...named, url: "file:///etc/passwd" },
      { ROAST_BOT_MODEL_HOST: "" },
      /neither https nor http/,
    ],
  ])("%s", (_, choice, environment, reason) => {
    const found = findEndpoint(choice, environment);
    expect(found.kind === "unavailable" && found.reason).toMatch(reason);
  });

  test("nothing is wrong with a host that the command line names", () => {
    const found = findEndpoint(named, bindModelHosts(keys, { writer: named }));
    expect(found).toMatchObject({ kind: "endpoint", key: "model-key" });
  });
});

test("what a model takes at once is what the operator says, and little at GitHub's free tier", () => {
  const choice: ModelChoice = { kind: "github", model: "m" };
  expect(findEndpoint(choice, keys)).toMatchObject({ context: 12_000 });
  const told = { ...keys, ROAST_BOT_MODEL_CONTEXT: "128000" };
  expect(findEndpoint(choice, told)).toMatchObject({ context: 128_000 });
});
