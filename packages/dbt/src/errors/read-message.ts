export function readMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
