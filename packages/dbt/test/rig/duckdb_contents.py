"""Prints what lies in all DuckDB files of a folder, as JSON, by name.

usage: duckdb_contents.py FOLDER
"""

import datetime
import json
import pathlib
import sys

import duckdb

LAST_YEAR = datetime.datetime.now() - datetime.timedelta(days=365)


def is_of_the_clock(value):
    """Whether it is a time that the build itself gave: all that the seeds have is older."""
    return isinstance(value, datetime.datetime) and value.replace(tzinfo=None) > LAST_YEAR


def settled(row, columns):
    """The row without what another build of the same data would have otherwise."""
    if not any(is_of_the_clock(value) for value in row):
        return list(row)
    return [
        "by the clock" if is_of_the_clock(value) or column == "dbt_scd_id" else value
        for column, value in zip(columns, row)
    ]


found = {}
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.duckdb")):
    database = duckdb.connect(str(file), read_only=True)
    relations = database.execute(
        "select table_schema, table_name, table_type from information_schema.tables"
    ).fetchall()
    for schema, name, kind in relations:
        result = database.execute(f'select * from "{schema}"."{name}"')
        columns = [(column, str(type_)) for column, type_, *_ in result.description]
        rows = [settled(row, [column for column, _ in columns]) for row in result.fetchall()]
        found[f"{file.stem}.{schema}.{name}"] = [kind, columns, sorted(rows, key=str)]
    functions = database.execute(
        "select schema_name, function_name, macro_definition from duckdb_functions()"
        " where not internal and macro_definition is not null"
    ).fetchall()
    for schema, name, definition in functions:
        found[f"{file.stem}.{schema}.{name}()"] = definition
    constraints = database.execute(
        "select schema_name, table_name, constraint_text from duckdb_constraints() order by all"
    ).fetchall()
    for schema, name, text in constraints:
        found[f"{file.stem}.{schema}.{name}"].append(text)
print(json.dumps(found, default=str))
