"""Makes the installed dbt one in which ``execute_nodes`` has another name, and still works."""

from dbt.task.runnable import GraphRunnableTask

GraphRunnableTask.carry_out_nodes = GraphRunnableTask.execute_nodes
del GraphRunnableTask.execute_nodes
caller = GraphRunnableTask.execute_with_hooks
caller.__code__ = caller.__code__.replace(
    co_names=tuple(
        "carry_out_nodes" if name == "execute_nodes" else name for name in caller.__code__.co_names
    )
)
