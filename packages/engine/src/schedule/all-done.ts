/**
 * Like `Promise.all`, but settles only when every promise has: what a run has begun must be over
 * before the run is. Rejects with the first rejection, in order.
 */
export async function allDone<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
