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
        pip = [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "install"]
        subprocess.run([*pip, INSTALLER], check=True, stdout=2)
        # Compiled now: dbt is imported so often that compiling as it goes would take longer.
        uv = [str(folder / "bin" / "uv"), "pip", "install", "--quiet", "--compile-bytecode"]
        pinned = ["--no-deps", "--requirement", requirements]
        environment = {
            **os.environ,
            "VIRTUAL_ENV": str(folder),
            "UV_SYSTEM_CERTS": "1",  # as pip does
        }
        if subprocess.run([*uv, *pinned], stdout=2, env=environment).returncode != 0:
            # It knows nothing of pip's own settings; where these matter, pip does it, and takes longer.
            subprocess.run([*pip, *pinned], check=True, stdout=2)
        ready.touch()
