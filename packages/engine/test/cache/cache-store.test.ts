import { describe } from "vitest";
import { memoryCache } from "../rig/memory-cache.ts";
import { keepsTheCacheContract } from "./cache-store.contract.ts";

describe("the cache in a journal", () => keepsTheCacheContract(memoryCache));
