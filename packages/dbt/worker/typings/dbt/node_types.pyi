from enum import Enum

class NodeType(str, Enum):
    Source = "source"
    Unit = "unit_test"
