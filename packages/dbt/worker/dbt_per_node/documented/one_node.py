"""A selection that matches exactly one node.

Names, paths and tags can match several: a model of a package with the same name, a folder that is
called like a model, two tests under one name. Of dbt's documented methods only ``result:`` goes by
unique id. So dbt is shown results of an earlier run in which this one node failed.

https://docs.getdbt.com/reference/node-selection/methods
"""

from __future__ import annotations

import os
from typing import List

from .run_results import document_of, line_of, write_atomically


def select_one(unique_id: str, folder: str) -> List[str]:
    """Writes such results to the folder and returns the flags of the selection.

    With the node's resource type as a filter its tests stay out; so does what depends on it.
    """
    path = os.path.join(folder, "run_results.json")
    write_atomically(path, document_of([line_of(unique_id, "error", "to be executed")]))
    kind = unique_id.split(".", 1)[0]
    return [
        *("--select", "result:error", "--state", folder),
        *("--indirect-selection", "empty", "--resource-type", kind),
    ]
