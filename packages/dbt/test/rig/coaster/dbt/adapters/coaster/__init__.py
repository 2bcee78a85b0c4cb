"""PostgreSQL as an adapter has it that cancels all that is open, or nothing: dbt-bigquery, say."""

from dataclasses import dataclass

from dbt.adapters.base import AdapterPlugin
from dbt.adapters.postgres import PostgresAdapter, PostgresConnectionManager, PostgresCredentials
from dbt.include import coaster


@dataclass
class CoasterCredentials(PostgresCredentials):
    @property
    def type(self):
        return "coaster"


class CoasterConnectionManager(PostgresConnectionManager):
    TYPE = "coaster"

    def cancel(self, connection):
        raise AttributeError("There is no cancelling of one.")

    def cancel_open(self):
        own = self.get_if_exists()
        for connection in list(self.thread_connections.values()):
            if connection is not own and connection.state == "open":
                super().cancel(connection)
        return []


class CoasterAdapter(PostgresAdapter):
    ConnectionManager = CoasterConnectionManager

    @classmethod
    def type(cls):
        return "coaster"


Plugin = AdapterPlugin(
    adapter=CoasterAdapter,
    credentials=CoasterCredentials,
    include_path=coaster.PACKAGE_PATH,
    dependencies=["postgres"],
)
