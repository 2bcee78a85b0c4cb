import { buildServer } from "./temporal-server.ts";

/** Before the first test over Temporal, so that no two of them build the server at once. */
export async function setup(): Promise<void> {
  await buildServer();
}
