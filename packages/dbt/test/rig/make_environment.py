"""Makes a virtual environment with pinned packages, once, however many tests ask for it.

usage: make_environment.py FOLDER REQUIREMENTS

The requirements name every package; none is looked for beyond them. dbt-core 1.12 names one that
it imports only when asked to, and whose build wants to download from a place that tests may not.
"""

import fcntl
import os
import pathlib
import shutil
import subprocess
import sys
import venv

INSTALLER = "uv==0.13.9"

folder, requirements = pathlib.Path(sys.argv[1]), sys.argv[2]
ready = folder / "ready"
folder.parent.mkdir(parents=True, exist_ok=True)
with open(f"{folder}.lock", "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)  # half of one, from a run that was killed
        venv.create(folder, with_pip=True)
        python = str(folder / "bin" / "python")
        subprocess.run([python, "-m", "pip", "--quiet", "install", INSTALLER], check=True, stdout=2)
        # Compiled now: dbt is imported so often that compiling as it goes would take longer.
        install = ["uv", "pip", "install", "--quiet", "--no-deps", "--compile-bytecode"]
        subprocess.run(
            [python, "-m", *install, "--requirement", requirements],
            check=True,
            stdout=2,
            env={**os.environ, "VIRTUAL_ENV": str(folder)},
        )
        ready.touch()
