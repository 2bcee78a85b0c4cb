/** Stops the build where a case of a closed set was forgotten, and the run where types lied. */
export function unreachable(value: never): never {
  throw new Error(`not one of the known cases: ${JSON.stringify(value)}`);
}
