// Made from packages/footer/src by `npm run script`; edit that instead.
(() => {
  "use strict";
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  function moment(instant, zone) {
    const parts = new Map(
      new Intl.DateTimeFormat("en", {
        timeZone: zone,
        hourCycle: "h23",
        weekday: "short",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
      })
        .formatToParts(Date.parse(instant))
        .map(({ type, value }) => [type, value]),
    );
    const month = months[Number(parts.get("month")) - 1];
    const day = `${parts.get("weekday")} ${parts.get("day")} ${month} ${parts.get("year")}`;
    return `${day}, ${parts.get("hour")}:${parts.get("minute")}`;
  }
  const steps = [
    { unit: "minute", length: 60_000 },
    { unit: "hour", length: 3_600_000 },
    { unit: "day", length: 86_400_000 },
  ];
  function relative(instant, now) {
    const distance = Date.parse(instant) - now;
    return distance < 0 ? `${duration(distance)} ago` : `in ${duration(distance)}`;
  }
  function duration(milliseconds) {
    const stretch = Math.abs(milliseconds);
    const step = steps.findLast(({ length }) => stretch >= length);
    if (step === undefined) return "less than a minute";
    const count = Math.floor(stretch / step.length);
    return `${count} ${step.unit}${count === 1 ? "" : "s"}`;
  }
  const hour = 3_600_000;
  const grace = 24 * hour;
  function judgeStanding(options) {
    const { heartbeat: result, now } = options;
    if (result.kind === "missing") return { kind: "unknown", why: "missing" };
    if (result.kind === "malformed") {
      return { kind: "unknown", why: "malformed", problem: result.problem };
    }
    const { heartbeat } = result;
    if (now === null) return { kind: "recorded", heartbeat };
    const lastRun = Date.parse(heartbeat.last_run);
    const nextDue = Date.parse(heartbeat.next_due);
    if (lastRun > now + grace) return { kind: "unknown", why: "ahead", heartbeat };
    const missed = now > nextDue && lastRun < nextDue;
    if (missed && now > nextDue + grace) return { kind: "overdue", heartbeat };
    if (heartbeat.outcome === "failed") return { kind: "failed", heartbeat };
    return { kind: missed ? "due" : "fresh", heartbeat };
  }
  function botWords(standing, now) {
    switch (standing.kind) {
      case "recorded":
        return recorded(standing.heartbeat);
      case "fresh":
        return {
          bot: "roast-bot is alive.",
          meaning:
            "Alive means only that it has looked at every deadline so far. " +
            "Whether the promise was kept is the verdict.",
        };
      case "due":
        return due(standing.heartbeat, now);
      case "overdue":
        return overdue(standing.heartbeat, now);
      case "failed":
        return failed(standing.heartbeat, now);
      case "unknown":
        return unknown(standing);
    }
  }
  function recorded({ last_run, next_due, outcome, promise }) {
    const ending = outcome === "failed" ? " and failed." : ".";
    return {
      bot: `roast-bot last ran on ${moment(last_run, promise.zone)}${ending}`,
      meaning:
        `It is next due on ${moment(next_due, promise.zone)}. If that was more than a day ago by ` +
        "your clock, it is overdue: nobody is checking the promise, and silence does not mean kept.",
    };
  }
  function due({ next_due, promise }, now) {
    const until = new Date(Date.parse(next_due) + grace).toISOString();
    return {
      bot: "roast-bot is due.",
      meaning:
        `A deadline passed ${relative(next_due, now)} and it has not looked yet. That is no cause ` +
        `for worry until ${moment(until, promise.zone)}; after that it is overdue.`,
    };
  }
  function overdue({ next_due, outcome }, now) {
    const before = outcome === "failed" ? " Its last run had failed." : "";
    return {
      bot: "roast-bot is overdue.",
      meaning:
        `A deadline passed ${relative(next_due, now)} and it has not looked since.${before} ` +
        "Nobody is checking the promise, and silence does not mean kept. " +
        "What stands below is the last it knew.",
    };
  }
  function failed({ error, next_run, promise }, now) {
    const what = error === null ? "" : ` at “${error.stage}”`;
    const again =
      next_run !== null && Date.parse(next_run) > now
        ? ` It tries again on ${moment(next_run, promise.zone)}.`
        : "";
    return {
      bot: "roast-bot’s last run failed.",
      meaning:
        `It is alive, but could not finish${what}.${again} ` +
        "Until a run succeeds, what stands below is the last it was sure of.",
    };
  }
  function unknown(standing) {
    switch (standing.why) {
      case "missing":
        return {
          bot: "roast-bot has left no record.",
          meaning:
            "Without one, this page cannot say whether the promise is being kept or checked.",
        };
      case "malformed":
        return {
          bot: "roast-bot’s record cannot be read.",
          meaning: "So this page cannot say whether the promise is being kept or checked.",
        };
      case "ahead":
        return {
          bot: "roast-bot’s record is from the future.",
          meaning:
            `It says ${moment(standing.heartbeat.last_run, standing.heartbeat.promise.zone)}. ` +
            "Either its clock or yours is wrong, so this page cannot say whether it is alive.",
        };
    }
  }
  class MalformedField extends Error {
    name = "MalformedField";
  }
  const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  const pathForm = /^(?!\.{1,2}(?:\/|$))[^/\\:]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\:]+)*$/;
  class Fields {
    #values;
    #place;
    constructor(value, place) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new MalformedField(`${place === "" ? "the record" : place} is not an object`);
      }
      this.#values = new Map(Object.entries(value));
      this.#place = place;
    }
    static parse(text) {
      let value;
      try {
        value = JSON.parse(text);
      } catch (cause) {
        throw new MalformedField("the record is not JSON", { cause });
      }
      return new Fields(value, "");
    }
    within(key) {
      return new Fields(this.#values.get(key), this.#name(key));
    }
    has(key) {
      return this.#values.has(key);
    }
    nullable(key, read) {
      return this.#values.get(key) === null ? null : read(key);
    }
    text(key) {
      const value = this.#values.get(key);
      if (typeof value !== "string" || value.trim() === "") return this.refuse(key, "text");
      return value;
    }
    oneOf(key, allowed) {
      const value = this.#values.get(key);
      return allowed.find((one) => one === value) ?? this.refuse(key, allowed.join(" or "));
    }
    count(key) {
      const value = this.#values.get(key);
      if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
        return this.refuse(key, "a whole number");
      }
      return value;
    }
    ordinal(key) {
      const value = this.count(key);
      return value > 0 ? value : this.refuse(key, "a whole number from 1");
    }
    instant(key) {
      const value = this.text(key);
      if (!instantForm.test(value) || Number.isNaN(Date.parse(value))) {
        return this.refuse(key, "an instant such as 2026-11-23T08:00:04Z");
      }
      return value;
    }
    zone(key) {
      const value = this.text(key);
      return isTimeZone(value) ? value : this.refuse(key, "a time zone such as Europe/Berlin");
    }
    path(key) {
      const value = this.text(key);
      return pathForm.test(value) ? value : this.refuse(key, "a path inside the dev log");
    }
    sha256(key) {
      const value = this.text(key);
      return /^[0-9a-f]{64}$/.test(value) ? value : this.refuse(key, "a SHA-256 digest in hex");
    }
    refuse(key, expected) {
      throw new MalformedField(`${this.#name(key)} is not ${expected}`);
    }
    #name(key) {
      return this.#place === "" ? key : `${this.#place}.${key}`;
    }
  }
  function isTimeZone(name) {
    if (!/^[A-Za-z]/.test(name)) return false;
    try {
      new Intl.DateTimeFormat("en", { timeZone: name }).format();
      return true;
    } catch {
      return false;
    }
  }
  const format = "mea-culpa/heartbeat/1";
  function parseHeartbeat(text) {
    if (text === null || text.trim() === "") return { kind: "missing" };
    try {
      return { kind: "heartbeat", heartbeat: readHeartbeat(Fields.parse(text)) };
    } catch (error) {
      if (error instanceof MalformedField) return { kind: "malformed", problem: error.message };
      throw error;
    }
  }
  function readHeartbeat(fields) {
    fields.oneOf("schema", [format]);
    const slot = fields.nullable("slot", () => readSlot(fields.within("slot")));
    const verdict = fields.nullable("verdict", (key) =>
      fields.oneOf(key, ["kept", "broken", "excused"]),
    );
    if (verdict !== null && slot === null) fields.refuse("verdict", "null where there is no slot");
    const penance = fields.nullable("penance", (key) =>
      fields.oneOf(key, ["roasted", "owed", "waived"]),
    );
    if (penance !== null && verdict !== "broken") fields.refuse("penance", "null unless broken");
    const outcome = fields.oneOf("outcome", ["settled", "failed"]);
    const error = fields.nullable("error", () => readError(fields.within("error")));
    if ((error === null) !== (outcome === "settled")) {
      fields.refuse("error", "null when settled and given when failed");
    }
    const promise = fields.within("promise");
    const streak = fields.within("streak");
    const ledger = fields.within("ledger");
    return {
      schema: format,
      last_run: fields.instant("last_run"),
      outcome,
      error,
      promise: {
        who: promise.text("who"),
        cadence: promise.text("cadence"),
        zone: promise.zone("zone"),
      },
      slot,
      verdict,
      penance,
      ...readWaits(fields),
      next_due: fields.instant("next_due"),
      streak: { kind: streak.oneOf("kind", ["kept", "broken"]), length: streak.count("length") },
      entry: fields.nullable("entry", () => readEntry(fields.within("entry"))),
      ledger: {
        path: ledger.path("path"),
        head: ledger.sha256("head"),
        slots: ledger.count("slots"),
      },
      next_run: fields.nullable("next_run", (key) => fields.instant(key)),
    };
  }
  function readError(fields) {
    return { stage: fields.text("stage"), message: fields.text("message") };
  }
  function readSlot(fields) {
    return {
      number: fields.ordinal("number"),
      opens: fields.instant("opens"),
      closes: fields.instant("closes"),
    };
  }
  function readWaits(fields) {
    if (!fields.has("waits")) return {};
    const waits = fields.within("waits");
    return {
      waits: {
        where: waits.text("where"),
        state: waits.oneOf("state", ["open", "closed"]),
        until: waits.nullable("until", (key) => waits.instant(key)),
      },
    };
  }
  function readEntry(fields) {
    return {
      title: fields.text("title"),
      path: fields.path("path"),
      kind: fields.oneOf("kind", ["entry", "roast"]),
    };
  }
  function promiseWords(standing) {
    if (!("heartbeat" in standing)) return "Nothing is known of the promise.";
    const { slot, verdict } = standing.heartbeat;
    if (slot === null) return "No slot of the promise has closed yet.";
    if (verdict === null) return `Slot ${slot.number} has no verdict yet.`;
    return `In slot ${slot.number} the promise was ${verdict}.`;
  }
  const interval = 60_000;
  class RoastBotFooterElement extends HTMLElement {
    #timer;
    connectedCallback() {
      this.#tell();
      this.#timer = window.setInterval(() => this.#tell(), interval);
    }
    disconnectedCallback() {
      window.clearInterval(this.#timer);
    }
    #tell() {
      const now = Date.now();
      const heartbeat = parseHeartbeat(this.getAttribute("heartbeat"));
      const standing = judgeStanding({ heartbeat, now });
      const { bot, meaning } = botWords(standing, now);
      this.dataset["standing"] = standing.kind;
      this.#say("bot", bot);
      this.#say("promise", promiseWords(standing));
      this.#say("meaning", meaning);
      for (const place of this.querySelectorAll("[data-relative]")) {
        const instant = place.dataset["relative"] ?? "";
        place.textContent = Number.isNaN(Date.parse(instant)) ? "" : `(${relative(instant, now)})`;
      }
    }
    #say(name, words) {
      const place = this.querySelector(`[data-words="${name}"]`);
      if (place !== null && place.textContent !== words) place.textContent = words;
    }
  }
  function defineFooter() {
    if (customElements.get("roast-bot-footer") === undefined) {
      customElements.define("roast-bot-footer", RoastBotFooterElement);
    }
  }
  defineFooter();
})();
