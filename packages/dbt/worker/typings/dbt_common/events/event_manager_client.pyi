class Logger:
    name: str

class EventManager:
    loggers: list[Logger]

def get_event_manager() -> EventManager: ...
