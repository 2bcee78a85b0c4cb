from datetime import datetime

from typing_extensions import TypeAlias

BatchType: TypeAlias = tuple[datetime, datetime]

class BatchResults:
    successful: list[BatchType]
    failed: list[BatchType]
    def __init__(self, successful: list[BatchType], failed: list[BatchType]) -> None: ...
    def to_dict(self) -> dict[str, object]: ...
