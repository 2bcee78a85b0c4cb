/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Variables = Readonly<Record<string, string>>;

/** The allow-listed variables that are set, and no others. */
export function pickEnvironment(environment: Environment, names: readonly string[]): Variables {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
