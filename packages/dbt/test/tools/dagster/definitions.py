import atexit, json, os, subprocess, time
from pathlib import Path
import dagster as dg

project = Path(os.environ["DBT_PROJECT_DIR"])
manifest = json.loads((project / "target/manifest.json").read_text())  # `dbt parse` writes it
built = {id: node for id, node in manifest["nodes"].items() if node["resource_type"] in ("seed", "model", "snapshot")
         and node["config"]["materialized"] != "ephemeral"}
keys = {id: dg.AssetKey([node["package_name"], node["name"] + (f"_v{node['version']}" if node.get("version") else "")])
        for id, node in built.items()}

def above(id):
    for need in manifest["nodes"].get(id, {}).get("depends_on", {}).get("nodes", []):
        yield from [keys[need]] if need in keys else above(need)

checks = {id: dg.AssetCheckSpec(node["name"], asset=keys[node["attached_node"]])
          for id, node in manifest["nodes"].items() if node.get("attached_node") in keys}
assets = [dg.AssetSpec(key, deps=set(above(id)), skippable=True) for id, key in keys.items()]

@dg.multi_asset(specs=assets, check_specs=[*checks.values()], can_subset=True)
def dbt(context: dg.AssetExecutionContext):
    nodes = {id: {"asset": key.to_escaped_user_string()} for id, key in keys.items() if key in context.selected_asset_keys}
    select = [".".join(built[id]["fqn"]) for id in nodes]
    nodes |= {id: {"asset": check.asset_key.to_escaped_user_string(), "check": check.name}
              for id, check in checks.items() if check.key in context.selected_asset_check_keys}
    done = 0
    with dg.open_pipes_session(context, dg.PipesTempFileContextInjector(), dg.PipesTempFileMessageReader(), extras={"nodes": nodes}) as session:
        child = subprocess.Popen(["dbt-per-node", "build", "--select", *select], cwd=project, env=os.environ | session.get_bootstrap_env_vars())
        def stop():  # An interrupt: queries are cancelled, dbt writes its results.
            child.terminate()
            child.wait()

        atexit.register(stop)  # Interrupted while it keeps an event, Dagster may end before `finally`.
        try:
            while child.poll() is None:
                told = session.get_results(implicit_materializations=False)
                yield from told[done:]
                done = len(told)
                time.sleep(0.1)
        finally:
            stop()
    yield from session.get_results(implicit_materializations=False)[done:]
    if child.returncode:
        raise dg.Failure(f"dbt-per-node ended with {child.returncode}", allow_retries=False)
