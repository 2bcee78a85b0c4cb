import { expect, test } from "vitest";
import { isPlain } from "../../../src/charges/log/is-plain.ts";

test.each([
  "“The bell of the harbour rings twice at high water.”",
  "“Allow validators to say which type a caller may hand in, without a second model.”",
  "Don’t ring a bell that isn’t there (it hurts).",
])("a stranger understands %s", (text) => {
  expect(isPlain(text)).toBe(true);
});

test.each([
  "hmr options are defined",
  "UnmarshalCaddyfile deserializes Caddyfile tokens into iss.",
  "Use `http_proxy`, `https_proxy` and `no_proxy` when the agent of undici is built by fetchModule().",
  "Ring.",
  "Ask tom@tide.example before you ring the bell of the harbour twice.",
  "This page said before: *The bell of the harbour rings twice at high water.",
])("a stranger does not understand %s", (text) => {
  expect(isPlain(text)).toBe(false);
});
