"""Prints what a PostgreSQL database has in it, as JSON, by name.

usage: postgres_contents.py PORT DATABASE
"""

import json
import re
import sys

import psycopg2
from settled_rows import settle

OF_USERS = "nspname !~ '^pg_' and nspname <> 'information_schema'"
RELATIONS = f"""
select c.oid, nspname || '.' || relname, relkind, relpersistence, relacl::text[],
  obj_description(c.oid, 'pg_class'), pg_get_viewdef(c.oid)
from pg_class c join pg_namespace n on n.oid = relnamespace
where relkind in ('r', 'v', 'm') and {OF_USERS} order by 2
"""
COLUMNS = """
select attname, format_type(atttypid, atttypmod), attnotnull, col_description(attrelid, attnum)
from pg_attribute where attrelid = %s and attnum > 0 and not attisdropped order by attnum
"""
CONSTRAINTS = "select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = %s"
INDEXES = "select pg_get_indexdef(indexrelid) from pg_index where indrelid = %s"
FUNCTIONS = f"""
select nspname || '.' || proname, pg_get_functiondef(p.oid), proacl::text[]
from pg_proc p join pg_namespace n on n.oid = pronamespace where {OF_USERS}
"""
SCHEMAS = f"select nspname, nspacl::text[] from pg_namespace where {OF_USERS}"


connection = psycopg2.connect(host="127.0.0.1", port=sys.argv[1], dbname=sys.argv[2], user="postgres")
cursor = connection.cursor()


def rows_of(sql, *arguments):
    cursor.execute(sql, arguments)
    return cursor.fetchall()


def all_of(oid, name, kind, persistence, grants, comment, definition):
    columns = rows_of(COLUMNS, oid)
    names = [column for column, *_ in columns]
    # dbt makes names of indexes up, from the time among other things.
    indexes = [re.sub(r"INDEX \S+ ON", "INDEX ON", index) for index, in rows_of(INDEXES, oid)]
    return {
        "kind": kind + persistence,
        "columns": columns,
        "constraints": sorted(rows_of(CONSTRAINTS, oid)),
        "indexes": sorted(indexes),
        "grants": sorted(grants or []),
        "comment": comment,
        "definition": definition,
        "rows": settle(rows_of(f"select * from {name}"), names),
    }


found = {relation[1]: all_of(*relation) for relation in rows_of(RELATIONS)}
found.update({f"{name}()": rest for name, *rest in rows_of(FUNCTIONS)})
found["schemas"] = sorted(rows_of(SCHEMAS))
print(json.dumps(found, default=str))
