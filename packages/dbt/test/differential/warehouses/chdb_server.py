"""Serves chDB, ClickHouse's engine in a library, by ClickHouse's protocol over HTTP.

usage: chdb_server.py PORT FOLDER

What a ClickHouse server does with a request, as far as clickhouse-connect asks for it: the query is the body or the
parameter of that name, the database and settings are parameters, and each session has what it set before.
"""

import http.server
import re
import sys
import threading
import urllib.parse

from chdb.session import Session

#: Parameters of the protocol that are no settings.
NO_SETTINGS = {"query", "database", "session_id", "session_timeout", "session_check", "query_id", "default_format"}
NO_SETTINGS |= {"user", "password", "client_protocol_version", "compress", "decompress", "role", "quota_key", "wait_end_of_query"}


class Sessions:
    """A session has one query at a time; its settings stay."""

    def __init__(self, folder):
        self._folder = folder
        self._sessions = {}
        self._lock = threading.Lock()

    def find(self, name):
        with self._lock:
            if name not in self._sessions:
                self._sessions[name] = (Session(self._folder), threading.Lock(), {})
            return self._sessions[name]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(b"")

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers.get("content-length", 0))))

    def log_message(self, *_):
        pass

    def answer(self, body):
        path, _, rest = self.path.partition("?")
        if path == "/ping":
            self.reply(200, b"Ok.\n")
            return
        given = dict(urllib.parse.parse_qsl(rest, keep_blank_values=True))
        # An insert has its rows in the body.
        parts = [given.get("query", "").encode(), body]
        sql = b"\n".join(part for part in parts if part)
        try:
            data = self.execute(sql, given)
        except Exception as error:
            text = str(error)
            code = re.search(r"Code: (\d+)", text)
            self.reply(500, text.encode(), {"X-ClickHouse-Exception-Code": code[1] if code else "1"})
        else:
            self.reply(200, data)

    def execute(self, sql, given):
        session, lock, known = sessions.find(given.get("session_id", ""))
        with lock:
            if given.get("database"):
                session.query(f"use `{given['database']}`")
            for name, value in given.items():
                if name in NO_SETTINGS or name.startswith("param_") or known.get(name) == value:
                    continue
                session.query(f"set {name} = '{value}'")
                known[name] = value
            form = re.search(rb"\bformat\s+(\w+)\s*;?\s*$", sql, re.I)
            kind = form[1].decode() if form else given.get("default_format", "TabSeparated")
            text = sql.decode("utf-8", "surrogateescape") if not form else sql[: form.start()].decode()
            result = session.query(text, kind)
            return result.bytes() if result is not None else b""

    def reply(self, status, data, headers=None):
        self.send_response(status)
        for name, value in {"X-ClickHouse-Summary": "{}", "Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


sessions = Sessions(sys.argv[2])
sessions.find("")
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
print("ready", flush=True)
server.serve_forever()
