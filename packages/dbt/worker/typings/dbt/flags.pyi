from pathlib import Path

class Flags:
    WRITE_JSON: bool
    FAIL_FAST: bool
    STATE: Path | None

def get_flags() -> Flags: ...
