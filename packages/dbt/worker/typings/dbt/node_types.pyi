from enum import Enum

class NodeType(str, Enum):
    Source = "source"
