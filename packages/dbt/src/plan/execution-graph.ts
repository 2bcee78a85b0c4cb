/** What each planned node waits for: by id, the ids of nodes of the same graph. */
export type ExecutionGraph = ReadonlyMap<string, ReadonlySet<string>>;
