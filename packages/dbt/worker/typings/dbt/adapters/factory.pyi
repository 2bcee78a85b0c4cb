from dbt.adapters.base import BaseAdapter
from dbt.config.runtime import RuntimeConfig

def get_adapter(config: RuntimeConfig) -> BaseAdapter: ...
