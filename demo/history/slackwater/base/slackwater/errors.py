"""What can go wrong with a table."""


class TideTableError(Exception):
    """A table can't be handed out; the cause says why."""


class PredictionError(Exception):
    """The heights of a station can't be computed."""

    def __init__(self, message: str, station_file=None) -> None:
        super().__init__(message)
        self.station_file = station_file
