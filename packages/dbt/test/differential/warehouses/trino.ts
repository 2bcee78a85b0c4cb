import { execFile } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "@mea-culpa/test-browser/cache-folder";
import { writeFiles } from "../../rig/write-files.ts";
import { DATABASES, type Warehouse } from "../warehouse.ts";
import { openServer } from "./server.ts";

const execute = promisify(execFile);
const VERSION = "476";

/**
 * A server of Maven Central's, once had and then kept, with two catalogs in memory. It takes Java 24 or newer, which
 * `JAVA_HOME` may name.
 */
export function openTrino(): Promise<Warehouse> {
  return openServer({
    adapter: "trino",
    dialect: { text: "varchar", engine: "" },
    command: async ({ port, folder }) => {
      const installed = await install();
      await writeFiles(folder, {
        "etc/config.properties": `coordinator=true\nnode-scheduler.include-coordinator=true\nhttp-server.http.port=${port}\ndiscovery.uri=http://127.0.0.1:${port}\nplugin.dir=${join(installed, "plugin")}\ncatalog.config-dir=${join(folder, "etc/catalog")}\nnode.environment=differential\n`,
        ...Object.fromEntries(
          DATABASES.map((name) => [`etc/catalog/${name}.properties`, "connector.name=memory\n"]),
        ),
      });
      const home = process.env["JAVA_HOME"];
      const java = home === undefined ? "java" : join(home, "bin/java");
      const memory = ["-Xmx2g", "--sun-misc-unsafe-memory-access=allow"];
      const modules = ["--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"];
      const settings = `-Dconfig=${join(folder, "etc/config.properties")}`;
      const program = ["-cp", join(installed, "lib/*"), "io.trino.server.TrinoServer"];
      return [java, ...memory, ...modules, settings, ...program];
    },
    readyLine: "SERVER STARTED",
    output: (database, port) => ({
      type: "trino",
      method: "none",
      host: "127.0.0.1",
      port,
      user: "quay",
      database,
      schema: "main",
      http_scheme: "http",
    }),
  });
}

/** The folder of the server, brought by Maven's own client. Only the plugins of what is built in are kept. */
async function install(): Promise<string> {
  const name = `trino-server-${VERSION}`;
  const folder = await cacheFolder({ name, fill: bring });
  return join(folder, name);

  async function bring(into: string): Promise<void> {
    const artifact = `-Dartifact=io.trino:trino-server:${VERSION}:tar.gz`;
    const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    await execute("mvn", ["-q", "-B", goal, artifact, `-DoutputDirectory=${into}`]);
    await execute("tar", ["-xzf", `${name}.tar.gz`], { cwd: into });
    await rm(join(into, `${name}.tar.gz`));
    const plugins = join(into, name, "plugin");
    for (const plugin of await readdir(plugins)) {
      if (plugin !== "memory") await rm(join(plugins, plugin), { recursive: true });
    }
  }
}
