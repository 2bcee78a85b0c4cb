import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { httpCredentials, pushCredentials, sourceCredentials } from "../../src/git/credentials.ts";
import { runGit } from "../../src/git/run-git.ts";

describe("a token for git over HTTP", () => {
  it("reaches the server, as basic authorization, and no command line", async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log.git`;
    const settings = httpCredentials(address, { token: "open sesame" });
    await expect(runGit(["ls-remote", address], { cwd: "/", settings })).rejects.toThrow(
      "not found",
    );
    expect(seen).toEqual([`Basic ${btoa("x-access-token:open sesame")}`]);
  });

  it.each([
    ["plain HTTP to another machine", "http://forge.example/mara/log.git"],
    ["plain HTTP to a machine named like an address of this one", "http://127.forge.example/a.git"],
    ["ssh", "ssh://git@forge.example/mara/log.git"],
    ["an scp-like address", "git@forge.example:mara/log.git"],
    ["a folder", "/srv/git/log.git"],
  ])("is not sent over %s", (_what, address) => {
    expect(httpCredentials(address, { token: "t" })).toEqual({});
    expect(pushCredentials(address, { ROAST_BOT_PUSH_TOKEN: "t" })).toEqual({});
  });

  it("is bound to the origin it is for", () => {
    const settings = httpCredentials("https://forge.example:8443/a.git", { token: "t" });
    expect(settings).toEqual({
      "http.https://forge.example:8443/.extraHeader": `Authorization: Basic ${btoa("x-access-token:t")}`,
      "http.https://forge.example:8443/.followRedirects": "false",
    });
  });

  it("of the sources goes to the one host it is for, whatever the promise names", () => {
    const environment = { ROAST_BOT_SOURCE_TOKEN: "t" };
    expect(sourceCredentials("https://github.com/mara/tidepool", environment)).not.toEqual({});
    expect(sourceCredentials("https://forge.example/mara/tidepool", environment)).toEqual({});
    expect(
      sourceCredentials("https://forge.example/mara/tidepool", {
        ...environment,
        ROAST_BOT_SOURCE_HOST: "forge.example",
      }),
    ).not.toEqual({});
  });
});
