"""Prints what lies in all DuckDB files of a folder, as JSON, by name.

usage: duckdb_contents.py FOLDER
"""

import json
import pathlib
import sys

import duckdb

from settled_rows import settle

found = {}
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.duckdb")):
    database = duckdb.connect(str(file), read_only=True)
    relations = database.execute(
        "select table_schema, table_name, table_type from information_schema.tables"
    ).fetchall()
    for schema, name, kind in relations:
        try:
            result = database.execute(f'select * from "{schema}"."{name}"')
        except duckdb.Error as error:  # a view of what is gone
            found[f"{file.stem}.{schema}.{name}"] = [kind, str(error)]
            continue
        columns = [(column, str(type_)) for column, type_, *_ in result.description]
        rows = settle(result.fetchall(), [column for column, _ in columns])
        found[f"{file.stem}.{schema}.{name}"] = [kind, columns, rows]
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
# JSON has no word for a number that is none, and Python's is read by nobody else.
print(json.dumps(json.loads(json.dumps(found, default=str), parse_constant=str)))
