import { inProcessRunner, processPool } from "@mea-culpa/engine";
import { describe } from "vitest";
import { keepsTheContract } from "./task-runner.contract.ts";

describe("the in-process runner", () => keepsTheContract(() => inProcessRunner({ grace: 10 })));
describe("the process pool", () => keepsTheContract(() => processPool({ workers: 2, grace: 10 })));
