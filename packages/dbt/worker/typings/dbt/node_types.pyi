from enum import Enum

class NodeType(str, Enum):
    Model = "model"
    Source = "source"
    Unit = "unit_test"
