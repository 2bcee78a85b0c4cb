from typing import Callable

class BaseRunner:
    #: A method, which a worker replaces on its own runner.
    handle_exception: Callable[[Exception, object], object]
