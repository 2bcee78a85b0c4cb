"""Stands for an interpreter that has dbt imported already.  usage: zygote_client.py SOCKET ARGS..."""

import array
import json
import os
import socket
import sys

server = socket.socket(socket.AF_UNIX)
server.connect(sys.argv[1])
request = {"args": sys.argv[2:], "cwd": os.getcwd(), "env": dict(os.environ)}
streams = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2]))
message = json.dumps(request).encode() + b"\n"
sent = server.sendmsg([message], [streams])
server.sendall(message[sent:])
os.close(0)
os.close(1)
sys.exit(int(server.recv(16) or b"1"))
