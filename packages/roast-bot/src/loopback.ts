import type { IncomingMessage, Server } from "node:http";

/**
 * Listens on this machine's loopback, and nowhere else; a port of 0 takes any free one. Gives the
 * server's address: `http://127.0.0.1:8734`.
 *
 * @throws when the port is taken.
 */
export async function listenOnLoopback(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : port}`;
}

/** Whether a request names this machine: a page of another site can have its name lead here (DNS rebinding). */
export function isForLoopback({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  return ["127.0.0.1", "localhost", "[::1]"].includes(host);
}

/** Ends a server and every connection that is still open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Whether an address is of this machine, by its name or its number. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** Whether a secret may be sent to an address: none goes over plain HTTP to another machine. */
export function mayTakeSecrets(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}
