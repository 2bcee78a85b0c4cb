/** A place in the queue of a machine's limits. */
export interface Ticket {
  readonly number: number;
  readonly units: Readonly<Record<string, number>>;
}

/**
 * Which waiting tickets, given in order, can be served now. A ticket that must wait holds back
 * every later one that shares a limit with it; once all limits are held back nobody is looked at
 * any more, so `waiting` may be long and lazy.
 */
export function serveTickets({
  served,
  waiting,
  capacities,
}: {
  readonly served: Iterable<Ticket>;
  readonly waiting: Iterable<Ticket>;
  readonly capacities: Readonly<Record<string, number>>;
}): readonly Ticket[] {
  const used = new Map<string, number>();
  const take = ({ units }: Ticket): void => {
    for (const [name, count] of Object.entries(units)) {
      used.set(name, (used.get(name) ?? 0) + count);
    }
  };
  for (const ticket of served) take(ticket);

  const open = new Set(Object.keys(capacities));
  const next: Ticket[] = [];
  for (const ticket of waiting) {
    const isTurn = Object.entries(ticket.units).every(
      ([name, count]) => open.has(name) && (used.get(name) ?? 0) + count <= (capacities[name] ?? 0),
    );
    if (isTurn) {
      take(ticket);
      next.push(ticket);
    } else {
      for (const name of Object.keys(ticket.units)) open.delete(name);
      if (open.size === 0) break;
    }
  }
  return next;
}
