/**
 * The time of a commit as git prints it (`%aI`, `%cI`), in ISO 8601; `otherwise` where git found
 * none in the commit. Broken tools write offsets that no clock has, such as `+9999`: the moment is
 * right all the same, and is given in UTC.
 */
export function commitTime(printed: string, otherwise: string = beginningOfTime): string {
  const [, local, sign, hours = "", minutes = ""] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/.exec(printed) ?? [];
  if (local === undefined) return otherwise;
  if (Number(hours) < 24 && Number(minutes) < 60) return printed;
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const moment = new Date(Date.parse(`${local}Z`) - east * 60_000);
  return moment.toISOString().replace(".000Z", "+00:00");
}

/** What git itself shows for a time that it can't read. */
const beginningOfTime = "1970-01-01T00:00:00+00:00";
