"""Prints what is in the catalog of a Spark session, as JSON, by name.  usage: spark_contents.py"""

import json

from pyspark.sql import SparkSession
from settled_rows import settle

session = SparkSession.builder.enableHiveSupport().getOrCreate()
session.sparkContext.setLogLevel("OFF")
found = {}
for database in session.catalog.listDatabases():
    for table in session.catalog.listTables(database.name):
        try:
            frame = session.table(f"{database.name}.{table.name}")
            columns = frame.dtypes
            rows = settle([list(row) for row in frame.collect()], frame.columns)
        except Exception as error:  # a view on what is gone
            columns, rows = [], [type(error).__name__]
        found[f"{database.name}.{table.name}"] = [table.tableType, columns, rows]
print(json.dumps(found, default=str))
