import type { Exhibit } from "../../evidence/exhibit.ts";
import { refuted, type Proof } from "./proof.ts";

/** A link leads to its exhibit's url, which must be there. It proves nothing about its words. */
export function proveLink(exhibit: Exhibit): Proof {
  if (exhibit.url === undefined || !/^https?:\/\//.test(exhibit.url)) {
    return refuted("link-not-an-exhibit", `exhibit ${exhibit.id} has no web address`);
  }
  return { kind: "proven", covers: () => false };
}
