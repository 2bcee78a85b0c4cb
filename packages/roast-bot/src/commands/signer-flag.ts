import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Signer } from "../audit/check-signatures.ts";
import { refuseOption } from "./usage-error.ts";

/** What `--signed-by` names. Throws a `UsageError` when that is neither a file nor a fingerprint. */
export function signerFlag(value: string | undefined, cwd: string): { readonly signer?: Signer } {
  if (value === undefined) return {};
  const file = resolve(cwd, value);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
    return { signer: { kind: "allowed-signers", file } };
  }
  if (/^SHA256:[A-Za-z0-9+/]{43}$|^(?:[0-9A-F] ?){16,64}$/i.test(value)) {
    return { signer: { kind: "fingerprint", fingerprint: value } };
  }
  const expected =
    "a file of allowed signers, `SHA256:...` of an SSH key or an OpenPGP fingerprint";
  throw refuseOption("--signed-by", expected, value);
}
