from datetime import datetime

_INVOCATION_ID: str
_INVOCATION_STARTED_AT: datetime

def get_invocation_id() -> str: ...
def get_invocation_started_at() -> datetime: ...
