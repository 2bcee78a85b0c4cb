import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type PauseClock, systemClock } from "../../src/forges/pause-clock.ts";
import { serveGit } from "../support/git-server.ts";
import { formerPath, projectPath } from "./sample-project.ts";

/** What a server does to a question instead of answering it. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly message?: string;
    }
  | { readonly kind: "body"; readonly body: string }
  | { readonly kind: "hang-up" }
  /** Does what it was asked to, and answers as if it had not. */
  | { readonly kind: "lost" }
  /** Answers after so many milliseconds. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** Answers when the condition holds, else as if there were no fault, which stays; also after that, unless it is for once. */
  | {
      readonly kind: "if";
      readonly when: (body: string) => boolean;
      readonly fault: Fault;
      readonly isOnce?: boolean;
    };

/** A forge on the loopback: it wants the token, and has the faults that are put upon it. */
export class ForgeServer implements AsyncDisposable {
  readonly token = "token-of-the-test";
  /** To be had in order, one a question. */
  readonly faults: Fault[] = [];
  /** The authorization that came with each question, and its path. */
  readonly seen: { readonly authorization: string | undefined; readonly url: string }[] = [];
  readonly #server;
  readonly #answer;
  /** What it has charged so far. */
  points = 0;
  time: PauseClock = systemClock;
  /** Told after each answer of the API. */
  onAnswer: (() => void) | undefined;
  /** The folder of bare repositories that git clones from the same address. */
  repositories: string | undefined;
  /** Whether git is answered without the token. */
  isPublic = true;

  constructor(answer: (question: Question) => Reply) {
    this.#answer = answer;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization } = request.headers;
    const url = new URL(request.url ?? "/", this.origin);
    this.seen.push({ authorization, url: url.pathname });
    const [, former] = /^\/([^/]+\/[^/]+)\.git\//.exec(url.pathname) ?? [];
    if (former === formerPath) {
      const location = `${this.origin}${url.pathname.replace(former, projectPath)}${url.search}`;
      return void response.writeHead(301, { location }).end();
    }
    if (url.pathname.includes(".git/") && this.repositories !== undefined) {
      const basic = atob(authorization?.replace("Basic ", "") ?? "");
      if (this.isPublic || basic.endsWith(`:${this.token}`)) {
        return serveGit(this.repositories, request, response);
      }
      return void response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
    }
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const fault = this.#nextFault(body);
    if (fault?.kind === "slow") await this.time.pause(fault.milliseconds);
    const json = {
      "content-type": "application/json",
      date: new Date(this.time.now()).toUTCString(),
    };
    if (fault?.kind === "lost") {
      this.#answer({ method: request.method ?? "GET", url, body, origin: this.origin });
      this.onAnswer?.();
      return void response.writeHead(502, json).end("{}");
    }
    if (fault?.kind === "hang-up") return void request.socket.destroy();
    if (fault?.kind === "status") {
      const words = fault.message ?? (fault.status === 403 ? forbidden(fault) : "no");
      const message = JSON.stringify({ message: words });
      return void response.writeHead(fault.status, { ...json, ...fault.headers }).end(message);
    }
    if (fault?.kind === "body") return void response.writeHead(200, json).end(fault.body);
    if (authorization?.endsWith(` ${this.token}`) !== true) {
      return void response.writeHead(401, json).end('{"message":"Bad credentials"}');
    }
    const method = request.method ?? "GET";
    const reply = this.#answer({ method, url, body, origin: this.origin });
    this.points += reply.points ?? 0;
    this.onAnswer?.();
    response
      .writeHead(reply.status ?? 200, { ...json, ...reply.headers })
      .end(JSON.stringify(reply.value ?? { message: "Not Found" }));
  }

  #nextFault(body: string): Exclude<Fault, { kind: "if" }> | undefined {
    const [fault] = this.faults;
    if (fault?.kind === "if") {
      if (!fault.when(body) || fault.fault.kind === "if") return undefined;
      if (fault.isOnce) this.faults.shift();
      return fault.fault;
    }
    this.faults.shift();
    return fault;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly origin: string;
}

export interface Reply {
  readonly value?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it charges for the answer; GitHub's alone. */
  readonly points?: number;
}

/** GitHub's words, by which clients tell its secondary limit from a refusal. */
function forbidden({ headers }: Extract<Fault, { kind: "status" }>): string {
  return headers?.["retry-after"] === undefined
    ? "Resource not accessible by integration"
    : "You have exceeded a secondary rate limit.";
}
