"""Makes a virtual environment with pinned packages, once, however many tests ask for it.

usage: make_environment.py FOLDER REQUIREMENTS
"""

import fcntl
import pathlib
import shutil
import subprocess
import sys
import venv

folder, requirements = pathlib.Path(sys.argv[1]), sys.argv[2]
ready = folder / "ready"
folder.parent.mkdir(parents=True, exist_ok=True)
with open(f"{folder}.lock", "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)  # half of one, from a run that was killed
        venv.create(folder, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "--quiet"]
        subprocess.run([*pip, "install", "--requirement", requirements], check=True, stdout=2)
        ready.touch()
