const FIRST = ["Ada", "Bo", "Cleo", "Dov", "Enno", "Fay", "Gil", "Hanne", "Ivo", "Jette"];
const LAST = ["Anker", "Boje", "Deich", "Fender", "Klampe", "Luv", "Mast", "Pier", "Reling"];
const [GUESTS, ORDERS] = [150, 600];

/** The cafe's seeds, some hundreds of rows in all and the same each time, by path. */
export function harbourCafeSeeds(): Readonly<Record<string, string>> {
  const pick = picker(1872);
  const guests = rows(GUESTS, (id) => [
    id,
    `${FIRST[pick(FIRST.length)]} ${LAST[pick(LAST.length)]}`,
    day(pick(90)),
  ]);
  const orders = rows(ORDERS, (id) => [
    id,
    1 + pick(GUESTS),
    day(90 + pick(180)),
    ["served", "served", "served", "taken_away", "sent_back"][pick(5)],
  ]);
  // Some guests pay an order in two parts.
  const payers = Array.from({ length: ORDERS }, (_, index) => index + 1).flatMap((order) =>
    pick(6) === 0 ? [order, order] : [order],
  );
  const payments = rows(payers.length, (id) => [
    id,
    payers[id - 1],
    ["coins", "card", "tab", "voucher"][pick(4)],
    150 + 5 * pick(400),
  ]);
  return {
    "seeds/raw_guests.csv": csv("id,full_name,first_seen", guests),
    "seeds/raw_orders.csv": csv("id,guest,ordered_on,state", orders),
    "seeds/raw_payments.csv": csv("id,order_number,method,cents", payments),
  };
}

/** Gives whole numbers from 0 to below its limit, always the same ones: Park and Miller's generator. */
function picker(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** The day of 2025 as an ISO date, counted from 0. */
function day(index: number): string {
  return new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
}

function rows(count: number, make: (id: number) => readonly unknown[]): readonly string[] {
  return Array.from({ length: count }, (_, index) => make(index + 1).join(","));
}

function csv(header: string, lines: readonly string[]): string {
  return `${[header, ...lines].join("\n")}\n`;
}
