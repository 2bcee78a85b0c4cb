/** The names of the fields in which two flat records differ; nested values are compared as JSON. */
export function differingFields(one: object, other: object): readonly string[] {
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const fields = new Set([...first.keys(), ...second.keys()]);
  return [...fields].filter(
    (field) => JSON.stringify(first.get(field)) !== JSON.stringify(second.get(field)),
  );
}
