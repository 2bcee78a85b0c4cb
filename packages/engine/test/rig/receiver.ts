import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A real HTTP server on loopback that keeps what it is sent, and answers as a test says. */
export class Receiver implements AsyncDisposable {
  readonly received: Received[] = [];
  /** Answers a request; 200 and an empty object unless a test says otherwise. */
  answer: (response: ServerResponse) => void = (response) => void response.end("{}");
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let text = "";
      request.setEncoding("utf8").on("data", (part: string) => (text += part));
      request.on("end", () => {
        const { url = "", headers } = request;
        receiver.received.push({
          path: url,
          headers,
          body: text === "" ? undefined : JSON.parse(text),
        });
        receiver.answer(response);
      });
    });
    const receiver = new Receiver(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return receiver;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
