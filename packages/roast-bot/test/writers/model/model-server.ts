import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a loopback model does with one request. */
export type Behaviour =
  /** `asked`: the tokens that it says it was asked. */
  | { readonly kind: "says"; readonly text: string; readonly asked?: number }
  /** Stops at its token limit in the middle of the text. */
  | { readonly kind: "cut-off"; readonly text: string }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** Says nothing at all until it may, and then answers. */
  | { readonly kind: "held"; readonly until: Promise<unknown>; readonly text: string }
  /** Accepts the request and never answers. */
  | { readonly kind: "silent" }
  /** Sends headers and half a body, then closes the connection. */
  | { readonly kind: "hangs-up" };

/** One request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Record<string, unknown>;
}

export type Protocol = "anthropic" | "openai";

/** A model's server on loopback that speaks a real protocol and answers as it is told, in turn. */
export class ModelServer implements AsyncDisposable {
  readonly seen: SeenRequest[] = [];
  readonly #behave: (request: SeenRequest) => Behaviour | undefined;
  readonly #protocol: Protocol;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(protocol: Protocol, behave: (request: SeenRequest) => Behaviour | undefined) {
    this.#protocol = protocol;
    this.#behave = behave;
  }

  /** What it does: one thing after the other, or what the request asks for. */
  static async start(
    protocol: Protocol,
    behaviours: readonly Behaviour[] | ((request: SeenRequest) => Behaviour),
  ): Promise<ModelServer> {
    const left = typeof behaviours === "function" ? [] : [...behaviours];
    const behave = typeof behaviours === "function" ? behaviours : () => left.shift();
    const server = new ModelServer(protocol, behave);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/v1`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const seen: SeenRequest = {
      path: request.url ?? "",
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString("utf8")),
    };
    this.seen.push(seen);
    const behaviour = this.#behave(seen) ?? { kind: "status", status: 500, body: "{}" };
    switch (behaviour.kind) {
      case "silent":
        return;
      case "hangs-up":
        response.writeHead(200, { "content-type": "application/json", "content-length": "9999" });
        response.write('{"half');
        response.destroy();
        return;
      case "status":
        response.writeHead(behaviour.status, {
          "content-type": "application/json",
          ...behaviour.headers,
        });
        response.end(behaviour.body);
        return;
      case "held":
        await behaviour.until;
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(this.#completion(behaviour)));
        return;
      case "says":
      case "cut-off":
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(this.#completion(behaviour)));
    }
  }

  #completion(behaviour: Extract<Behaviour, { text: string }>): object {
    const { text } = behaviour;
    const cut = behaviour.kind === "cut-off";
    const asked = (behaviour.kind === "says" ? behaviour.asked : undefined) ?? 1200;
    if (this.#protocol === "anthropic") {
      return {
        id: "msg_01",
        type: "message",
        role: "assistant",
        model: "loopback",
        content: [{ type: "text", text }],
        stop_reason: cut ? "max_tokens" : "end_turn",
        stop_sequence: null,
        usage: { input_tokens: asked, output_tokens: 300 },
      };
    }
    return {
      id: "chatcmpl-01",
      object: "chat.completion",
      created: 1_760_000_000,
      model: "loopback",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: text },
          finish_reason: cut ? "length" : "stop",
        },
      ],
      usage: { prompt_tokens: asked, completion_tokens: 300, total_tokens: asked + 300 },
    };
  }
}
