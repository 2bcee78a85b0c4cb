import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readPrefectSettings } from "../../src/windows/prefect/prefect-api.ts";
import { prefectWindow } from "../../src/windows/prefect-window.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, until } from "../rig/orchestrate.ts";
import { ManualClock } from "../../../engine/test/rig/manual-clock.ts";
import { Receiver } from "../../../engine/test/rig/receiver.ts";

interface Event {
  readonly id: string;
  readonly occurred: string;
  readonly resource: Readonly<Record<string, string>>;
}

/** All events that were posted, in order. */
function eventsOf({ received }: Receiver): readonly Event[] {
  return received
    .filter(({ path }) => path === "/api/events")
    .flatMap(({ body }) => body as Event[]);
}

/** A server that answers every request with the same: an id, a status, a state. */
async function server(answer: object): Promise<Receiver> {
  const receiver = await Receiver.start();
  const text = JSON.stringify({ id: randomUUID(), status: "ACCEPT", ...answer });
  receiver.answer = (response) => void response.end(text);
  return receiver;
}

describe("Prefect as a window", () => {
  test.each([
    [{ PREFECT_API_URL: "http://there:4200/api/" }, undefined, "http://there:4200/api", undefined],
    [{ PREFECT_API_KEY: "k" }, "https://there", "https://there/api", "Bearer k"],
    [{ PREFECT_API_AUTH_STRING: "a:b" }, "http://there/x/api", "http://there/x/api", "Basic YTpi"],
  ])("is found by %j and %j", (environment, given, url, authorization) => {
    expect(readPrefectSettings(environment, given)).toEqual({ url, authorization });
  });

  test.each([
    [{}, undefined, "PREFECT_API_URL is the address of a Prefect server"],
    [{ PREFECT_API_URL: "there" }, undefined, '"there" is none'],
    [
      {},
      "there:4200",
      '--prefect is the address of a Prefect server, such as http://127.0.0.1:4200/api; "there:4200" is none',
    ],
  ])("is refused by %j and %j", (environment, given, message) => {
    expect(() => readPrefectSettings(environment, given)).toThrow(message);
  });

  test("is refused by an address with a password in it, which is not repeated", () => {
    const url = "http://me:secret@there/api";
    expect(() => readPrefectSettings({}, url)).toThrow(
      /^--prefect has a user or a password in it(?!.*secret)/,
    );
  });

  test("has states of one task run at strictly later times, each with an id of its own", async () => {
    await using receiver = await server({});
    const settings = readPrefectSettings({ PREFECT_API_KEY: "k" }, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const executor = new FakeExecutor(["model a", "model b < a", "model c < b"]);
    const retries = { models: 2 };
    const result = await over(executor.script("b", broken), { windows, retries }).build();
    expect(result.consumerFailures).toEqual([]);
    const events = eventsOf(receiver);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const told = Map.groupBy(events, ({ resource }) => resource["prefect.resource.name"]);
    expect(told.get("b")?.map(({ resource }) => resource["prefect.state-name"])).toEqual(
      "Pending Running AwaitingRetry Retrying AwaitingRetry Retrying Failed".split(" "),
    );
    expect(told.get("c")?.at(-1)?.resource).toMatchObject({
      "prefect.state-name": "Skipped",
      "prefect.state-message": "because of b",
    });
    for (const states of told.values()) {
      const times = states.map(({ occurred }) => Date.parse(occurred));
      expect(times).toEqual([...new Set(times)].toSorted((left, right) => left - right));
    }
    for (const { headers } of receiver.received) expect(headers.authorization).toBe("Bearer k");
  });

  test("that refuses a state, in an answer of 200, is not believed to have taken it", async () => {
    await using receiver = await server({ status: "REJECT", details: { reason: "not now" } });
    const settings = readPrefectSettings({}, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const result = await over(new FakeExecutor(["model a"]), { windows }).build();
    expect(result.status).toBe("succeeded");
    expect(result.consumerFailures).toMatchObject([
      { consumer: "prefect", error: { message: expect.stringContaining("(REJECT): not now") } },
    ]);
  });

  test("cancels a build when its flow run is being cancelled, and tells how it ended", async () => {
    await using receiver = await server({ state: { type: "CANCELLING" } });
    const settings = readPrefectSettings({}, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const executor = new FakeExecutor(["model a", "model b < a"]);
    executor.hold("a");
    const building = over(executor, { windows }).build();
    await until(() => executor.started.includes("a"));
    const result = await building;
    expect(executor.started).toEqual(["a"]);
    expect(result.nodes.get("b")).toMatchObject({
      status: "cancelled",
      reason: { message: "Cancelled in Prefect." },
    });
    const states = receiver.received.filter(({ path }) => path.endsWith("/set_state"));
    expect(states.at(-1)?.body).toMatchObject({ force: true, state: { type: "CANCELLED" } });
  });

  test("that was away is told again how each task run stands, as the very same event", async () => {
    await using receiver = await server({});
    const present = receiver.answer;
    const settings = readPrefectSettings({}, receiver.url);
    const clock = new ManualClock();
    const windows = [prefectWindow({ settings, project: "p", command: "build", clock })];
    const executor = new FakeExecutor(["model a", "model b < a"]);
    const release = executor.hold("b");
    const building = over(executor, { windows }).build();
    const goOn = async (isTrue: () => boolean): Promise<void> => {
      while (!isTrue()) await clock.advance(100);
    };
    const told = (name: string): readonly Event[] =>
      eventsOf(receiver).filter(({ resource }) => resource["prefect.resource.name"] === name);
    await goOn(() => told("b").length === 2);
    const looks = (): number =>
      receiver.received.filter(({ path }) => /flow_runs\/[^/]+$/.test(path)).length;
    const before = looks();
    receiver.answer = (response) => void response.writeHead(503).end();
    await goOn(() => looks() > before);
    receiver.answer = present;
    await goOn(() => told("b").length === 3);
    for (const name of ["a", "b"]) expect(told(name).at(-1)).toEqual(told(name).at(-2));
    release();
    expect((await building).consumerFailures).toEqual([]);
    expect(told("a")).toHaveLength(4);
    expect(told("b").at(-1)?.resource["prefect.state-name"]).toBe("Completed");
  });

  test("shows a build that dbt gave up as a flow run that failed", async () => {
    await using receiver = await server({});
    const settings = readPrefectSettings({}, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const executor = new FakeExecutor(["model a"]);
    executor.open = () => Promise.reject(new Error("dbt could not parse the project"));
    await expect(over(executor, { windows }).build()).rejects.toThrow("could not parse");
    const last = receiver.received.findLast(({ path }) => path.endsWith("/set_state"));
    expect(last?.body).toMatchObject({
      state: { type: "FAILED", message: "dbt could not parse the project" },
    });
  });

  test("leaves no task run pending when dbt gives up before any node", async () => {
    await using receiver = await server({});
    const settings = readPrefectSettings({}, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const executor = new FakeExecutor(["model a", "model b < a"]);
    executor.begin = () => Promise.reject(new Error("no schema could be made"));
    await expect(over(executor, { windows }).build()).rejects.toThrow("no schema");
    const told = Map.groupBy(
      eventsOf(receiver),
      ({ resource }) => resource["prefect.resource.name"],
    );
    for (const name of ["a", "b"]) {
      expect(told.get(name)?.at(-1)?.resource).toMatchObject({
        "prefect.state-name": "Cancelled",
        "prefect.state-message": "no schema could be made",
      });
    }
  });

  test("that never answers is given four seconds at the end, and no more", async () => {
    await using receiver = await Receiver.start();
    receiver.answer = () => undefined;
    const settings = readPrefectSettings({}, receiver.url);
    const windows = [prefectWindow({ settings, project: "p", command: "build" })];
    const startedAt = performance.now();
    const result = await over(new FakeExecutor(["model a"]), { windows }).build();
    // Eight would be two tries; the rest is for a machine that has other work.
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(result.status).toBe("succeeded");
    expect(result.consumerFailures).toMatchObject([{ consumer: "prefect" }]);
  });
});
