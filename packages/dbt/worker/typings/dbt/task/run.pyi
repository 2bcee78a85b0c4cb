from dbt.graph.thread_pool import DbtThreadPool
from dbt.task.base import BaseRunner
from dbt.task.build import BuildTask

class MicrobatchModelRunner(BaseRunner):
    def set_parent_task(self, parent_task: BuildTask) -> None: ...
    def set_pool(self, pool: DbtThreadPool) -> None: ...
