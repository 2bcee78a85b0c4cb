"""Rows without what another build of the same data would have otherwise."""

import datetime

LAST_YEAR = datetime.datetime.now() - datetime.timedelta(days=365)


def is_of_the_clock(value):
    """Whether it is a time that the build itself gave: all that the seeds have is older."""
    return isinstance(value, datetime.datetime) and value.replace(tzinfo=None) > LAST_YEAR


def settle(rows, columns):
    """All rows, in an order of their own."""
    return sorted((_settle_row(row, columns) for row in rows), key=str)


def _settle_row(row, columns):
    if not any(is_of_the_clock(value) for value in row):
        return list(row)
    return [
        "by the clock" if is_of_the_clock(value) or column.lower() == "dbt_scd_id" else value
        for column, value in zip(columns, row)
    ]
