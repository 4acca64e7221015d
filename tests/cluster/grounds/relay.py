"""Stands between `ssh` and its server as a ProxyCommand: counts what goes by and cuts the connection after so many
bytes. `python relay.py PORT ORDERS COUNTS`: ORDERS is a JSON file of {"sent": bytes or null, "received": bytes or
null}, COUNTS a file that gets a line "sent received" for every connection at its end. Standard library only."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import socket
import sys
from pathlib import Path

BLOCK = 16384


def main(port: int, orders: Path, counts: Path) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # how `ssh` says that it ends; standard input ends with it
    most = json.loads(orders.read_text())
    gone = {"sent": 0, "received": 0}
    with socket.create_connection(("127.0.0.1", port)) as server, selectors.DefaultSelector() as waiting:
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        waiting.register(0, selectors.EVENT_READ, "sent")
        waiting.register(server, selectors.EVENT_READ, "received")
        with contextlib.suppress(OSError):
            while True:
                for key, _ in waiting.select():
                    way = key.data
                    left = BLOCK if most[way] is None else min(BLOCK, most[way] - gone[way])
                    data = (os.read(0, left) if way == "sent" else server.recv(left)) if left > 0 else b""
                    if not data:
                        raise OSError("the end, or as far as ordered")
                    gone[way] += len(data)
                    if way == "sent":
                        server.sendall(data)
                    else:
                        write_all(data)
    with counts.open("a") as file:
        file.write(f"{gone['sent']} {gone['received']}\n")


def write_all(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
