import { DefaultLogger, NativeConnection, Runtime } from "@temporalio/worker";
import { runWorker } from "@mea-culpa/engine-temporal/worker";
import { codec } from "./codec.ts";

/** A worker as somebody would run one: `worker-main.ts ADDRESS QUEUE SLOTS`. */
const [address = "", taskQueue = "", slots = "1"] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger("ERROR") });
const connection = await NativeConnection.connect({ address });
await runWorker({
  connection,
  taskQueue,
  slots: Number(slots),
  modules: {
    "tide/tasks": new URL("../stages/tasks.ts", import.meta.url),
    [new URL("../../../engine/test/stages/tasks.ts", import.meta.url).href]: new URL(
      "../../../engine/test/stages/tasks.ts",
      import.meta.url,
    ),
  },
  ...(taskQueue.startsWith("sealed") && { dataConverter: { payloadCodecs: [codec] } }),
  onReady: () => process.send?.("ready"),
});
await connection.close();
