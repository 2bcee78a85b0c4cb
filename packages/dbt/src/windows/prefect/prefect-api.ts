import { requestJson } from "@mea-culpa/engine";
import { z } from "zod";

/** Where a Prefect server is, and how to show oneself to it. */
export interface PrefectSettings {
  /** Of its interface, without a slash at the end: `http://127.0.0.1:4200/api`. */
  readonly url: string;
  readonly authorization: string | undefined;
}

/**
 * Reads Prefect's own variables: `PREFECT_API_URL`, `PREFECT_API_KEY`, `PREFECT_API_AUTH_STRING`.
 *
 * @param url an address that overrules that of the environment.
 * @throws {Error} when there is no address, or one that is none.
 */
export function readPrefectSettings(
  environment: Readonly<Record<string, string | undefined>>,
  url: string | undefined,
): PrefectSettings {
  const name = url === undefined ? "PREFECT_API_URL" : "--prefect";
  const text = (url ?? environment.PREFECT_API_URL) || "";
  const parsed = URL.parse(text);
  // Not repeated: it has a secret in it.
  if (parsed !== null && parsed.username + parsed.password !== "") {
    throw new TypeError(
      `${name} has a user or a password in it; PREFECT_API_AUTH_STRING is for that.`,
    );
  }
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    const found = text === "" ? "it is not set" : `"${text}" is none`;
    throw new TypeError(
      `${name} is the address of a Prefect server, such as http://127.0.0.1:4200/api; ${found}.`,
    );
  }
  const { PREFECT_API_KEY: key, PREFECT_API_AUTH_STRING: auth } = environment;
  const path = parsed.pathname.replace(/\/+$/, "") || "/api";
  return {
    url: `${parsed.origin}${path}`,
    authorization: key
      ? `Bearer ${key}`
      : auth
        ? `Basic ${Buffer.from(auth).toString("base64")}`
        : undefined,
  };
}

/** A state of a flow run or a task run, in Prefect's words. */
export interface PrefectState {
  readonly type:
    | "SCHEDULED"
    | "PENDING"
    | "RUNNING"
    | "COMPLETED"
    | "FAILED"
    | "CANCELLED"
    | "CANCELLING";
  readonly name: string;
  readonly message?: string;
}

export interface FlowRun {
  readonly id: string;
  readonly name: string;
  readonly flow: { readonly id: string; readonly name: string };
}

const identified = z.object({ id: z.uuid() });
const orchestration = z.object({
  status: z.string(),
  details: z.object({ reason: z.string().nullish() }).nullish(),
});
const withState = z.object({ state: z.object({ type: z.string() }).nullish() });

/** The part of Prefect's REST interface that a build is told by. */
export class PrefectApi {
  readonly #settings: PrefectSettings;

  constructor(settings: PrefectSettings) {
    this.#settings = settings;
  }

  /** Where people look at a flow run of a server that has its own pages. */
  locate({ id }: FlowRun): string {
    return `${this.#settings.url.replace(/\/api$/, "")}/runs/flow-run/${id}`;
  }

  /**
   * Makes a flow run, or finds the one that was made with the same key, together with its flow and a
   * deployment: without one, people can't cancel the run in Prefect's pages.
   */
  async createFlowRun(
    {
      flow: name,
      deployment,
      ...run
    }: {
      readonly flow: string;
      readonly deployment: string;
      readonly name: string;
      readonly idempotency_key: string;
      readonly tags: readonly string[];
      readonly parameters: object;
    },
    signal: AbortSignal,
  ): Promise<FlowRun> {
    const flow = identified.parse(await this.#post("/flows/", { name }, signal));
    const deployed = identified.parse(
      await this.#post(
        "/deployments/",
        { flow_id: flow.id, name: deployment, enforce_parameter_schema: false },
        signal,
      ),
    );
    const body = {
      ...run,
      flow_id: flow.id,
      deployment_id: deployed.id,
      state: { type: "PENDING" },
    };
    const { id } = identified.parse(await this.#post("/flow_runs/", body, signal));
    return { id, name: run.name, flow: { id: flow.id, name } };
  }

  /** Prefect answers 200 to a state that it refuses, too: then this rejects. */
  async setState(
    { id }: FlowRun,
    {
      state,
      force,
      signal,
    }: { readonly state: PrefectState; readonly force: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    const answer = await this.#post(`/flow_runs/${id}/set_state`, { state, force }, signal);
    const { status, details } = orchestration.parse(answer);
    if (status === "ACCEPT") return;
    const why = details?.reason ?? "no reason given";
    throw new Error(`Prefect did not take the state ${state.name} (${status}): ${why}`);
  }

  /** The type of a flow run's state, asked once; undefined if it has none. */
  async readState({ id }: FlowRun, signal: AbortSignal): Promise<string | undefined> {
    const { url } = this.#settings;
    const answer = await requestJson({
      url: `${url}/flow_runs/${id}`,
      method: "GET",
      headers: this.#headers,
      tries: 1,
      signal,
    });
    return withState.parse(answer).state?.type;
  }

  async postEvents(events: readonly object[], signal: AbortSignal): Promise<void> {
    await this.#post("/events", events, signal);
  }

  async postLogs(logs: readonly object[], signal: AbortSignal): Promise<void> {
    await this.#post("/logs/", logs, signal);
  }

  async createArtifact(artifact: object, signal: AbortSignal): Promise<void> {
    await this.#post("/artifacts/", artifact, signal);
  }

  get #headers(): Readonly<Record<string, string>> {
    const { authorization } = this.#settings;
    return authorization === undefined ? {} : { authorization };
  }

  #post(path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
    const url = `${this.#settings.url}${path}`;
    return requestJson({ url, headers: this.#headers, body, signal });
  }
}
