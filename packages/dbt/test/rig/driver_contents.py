"""Prints what databases have in them, as JSON, by name, or empties them, through the driver of each.

usage: driver_contents.py read|clear OUTPUT...

An OUTPUT is what a profile of dbt's says of a database, as JSON.
"""

import json
import sys

from settled_rows import settle


class ClickHouse:
    """A database is a schema."""

    def __init__(self, output):
        import clickhouse_connect.dbapi

        server = {name: output[name] for name in ("host", "port", "password")}
        self.connection = clickhouse_connect.dbapi.connect(**server, username=output["user"], database="default")
        self.database = output["schema"]

    def relations(self):
        # With the names that dbt gives to custom schemas.
        return f"select database, name, engine from system.tables where startsWith(database, '{self.database}')"

    def clear(self):
        for schema, _ in rows_of(self.connection, f"select name, 1 from system.databases where startsWith(name, '{self.database}')"):
            run(self.connection, f"drop database {schema}")
        run(self.connection, f"create database {self.database}")


class Snowflake:
    def __init__(self, output):
        import snowflake.connector

        names = ("user", "password", "account", "host", "port", "protocol", "role", "warehouse")
        self.connection = snowflake.connector.connect(
            **{name: output[name] for name in names}, session_parameters={"CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED": False}
        )
        self.database = output["database"]

    def relations(self):
        return f"""select table_catalog || '.' || table_schema, table_name, table_type
          from {self.database}.information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'"""

    def clear(self):
        # fakesnow drops no databases.
        run(self.connection, f"create database if not exists {self.database}")
        schemas = f"select schema_name, 1 from {self.database}.information_schema.schemata"
        for schema, _ in rows_of(self.connection, schemas):
            if schema.lower() not in ("information_schema", "public", "main"):
                run(self.connection, f"drop schema {self.database}.{schema} cascade")
        run(self.connection, f"create schema if not exists {self.database}.main")
        for schema, name, kind in rows_of(self.connection, self.relations()):
            run(self.connection, f'drop {"view" if kind == "VIEW" else "table"} {schema}."{name}"')


class Trino:
    """A database is a catalog."""

    def __init__(self, output):
        import trino

        self.database = output["database"]
        self.connection = trino.dbapi.connect(
            host=output["host"], port=output["port"], user=output["user"], catalog=self.database
        )

    def relations(self):
        return f"""select '{self.database}.' || table_schema, table_name, table_type
          from information_schema.tables where table_schema <> 'information_schema'"""

    def clear(self):
        for schema, name, kind in rows_of(self.connection, self.relations()):
            run(self.connection, f'drop {"view" if kind == "VIEW" else "table"} {schema}."{name}"')
        for schema, _ in rows_of(self.connection, "select schema_name, 1 from information_schema.schemata"):
            if schema not in ("information_schema", "default"):
                run(self.connection, f"drop schema {schema}")
        run(self.connection, "create schema main")


KINDS = {"clickhouse": ClickHouse, "snowflake": Snowflake, "trino": Trino}


def run(connection, sql):
    """Carries out a statement; the names of what it returns, and its rows."""
    cursor = connection.cursor()
    cursor.execute(sql)
    described = cursor.description
    return [column[0] for column in described or []], cursor.fetchall() if described else []


def rows_of(connection, sql):
    return run(connection, sql)[1]


def read(database):
    found = {}
    for schema, name, kind in rows_of(database.connection, database.relations()):
        try:
            columns, rows = run(database.connection, f'select * from {schema}."{name}"')
            rows = settle(rows, columns)
        except Exception as error:  # a view on what is gone
            columns, rows = [], [type(error).__name__]
        found[f"{schema}.{name}"] = [kind, columns, rows]
    return found


action, *outputs = sys.argv[1:]
contents = {}
for each in map(json.loads, outputs):
    opened = KINDS[each["type"]](each)
    if action == "clear":
        opened.clear()
    else:
        contents.update(read(opened))
print(json.dumps(contents, default=str))
