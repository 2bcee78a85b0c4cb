"""Prints what lies in the SQLite files of a folder, as JSON, by name.

usage: sqlite_contents.py FOLDER

A database is a .sqlite file, which dbt calls the schema `main`; of each other schema dbt-sqlite makes a .db file.
"""

import json
import pathlib
import re
import sqlite3
import sys

from settled_rows import settle

TIME = re.compile(r"20\d\d-\d\d-\d\d[ T]\d\d:\d\d:\d\d.*")


def parse(value):
    """SQLite has no type for moments: those of the seeds have no fraction."""
    return "by the clock" if isinstance(value, str) and TIME.fullmatch(value) else value


def read(database, schema, name):
    try:
        result = database.execute(f'select * from {schema}."{name}"')
        columns = [column for column, *_ in result.description]
        rows = [[parse(value) for value in row] for row in result]
    except sqlite3.Error as error:  # a view on what is gone
        return [type(error).__name__]
    if any("by the clock" in row for row in rows):
        scd = [index for index, column in enumerate(columns) if column == "dbt_scd_id"]
        rows = [["" if index in scd else value for index, value in enumerate(row)] for row in rows]
    return [columns, settle(rows, columns)]


found = {}
folder = pathlib.Path(sys.argv[1])
for file in sorted(folder.glob("*.sqlite")):
    database = sqlite3.connect(file)
    for other in sorted(folder.glob("*.db")):
        database.execute("attach ? as ?", (str(other), other.stem))
    for _, schema, _ in database.execute("pragma database_list").fetchall():
        listed = database.execute(f"select type, name, sql from {schema}.sqlite_master order by name")
        for kind, name, sql in listed.fetchall():
            rows = read(database, schema, name) if kind in ("table", "view") else []
            found[f"{file.stem}.{schema}.{name}"] = [kind, sql, *rows]
print(json.dumps(found))
