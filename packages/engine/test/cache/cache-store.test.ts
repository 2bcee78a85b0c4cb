import { memoryCache, openJournal } from "@mea-culpa/engine";
import { describe } from "vitest";
import { keepsTheCacheContract } from "./cache-store.contract.ts";

describe("the cache in memory", () => keepsTheCacheContract(memoryCache));
describe("the cache in a journal", () =>
  keepsTheCacheContract(() => openJournal(":memory:").cache));
