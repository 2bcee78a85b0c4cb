from dbt.contracts.graph.manifest import Macro

class TemplateCache:
    file_cache: dict[str, object]
    def get_node_template(self, node: Macro) -> object: ...

template_cache: TemplateCache
