"""Stands between a client and its server: counts what goes by and cuts a connection after so many bytes.

    python relay.py PORT ORDERS COUNTS            from standard input and to standard output: a ProxyCommand of `ssh`
    python relay.py PORT ORDERS COUNTS LISTEN     for whoever connects to the port LISTEN of 127.0.0.1

PORT is the server's. ORDERS is a JSON file of {"sent": bytes or null, "received": bytes or null}, read when a
connection begins; COUNTS gets a line "sent received" when one ends. Standard library only.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import sys
from pathlib import Path

BLOCK = 16384


def carry(port: int, orders: Path, counts: Path, source: int, sink: int) -> None:
    """One connection, from its begin to its end."""
    most = json.loads(orders.read_text())
    gone = {"sent": 0, "received": 0}
    try:
        with socket.create_connection(("127.0.0.1", port)) as server, selectors.DefaultSelector() as waiting:
            server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            there = server.fileno()
            waiting.register(source, selectors.EVENT_READ, ("sent", source, there))
            waiting.register(there, selectors.EVENT_READ, ("received", there, sink))
            going = True
            while going:
                for key, _ in waiting.select():
                    going &= pass_on(*key.data, most, gone)
    except OSError:
        pass  # the other side has gone
    with counts.open("a") as file:
        file.write(f"{gone['sent']} {gone['received']}\n")


def pass_on(way: str, source: int, sink: int, most: dict[str, int | None], gone: dict[str, int]) -> bool:
    """Hand on what has come; whether there is more to come."""
    limit = most[way]
    data = os.read(source, BLOCK if limit is None else min(BLOCK, max(limit - gone[way], 0)))
    gone[way] += len(data)
    rest = data
    while rest:
        rest = rest[os.write(sink, rest) :]
    return bool(data)


def listen(port: int, orders: Path, counts: Path, own: int) -> None:
    """Carry every connection in a process of its own."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them
    with socket.create_server(("127.0.0.1", own), backlog=64) as door:
        while True:
            connection, _ = door.accept()
            if not os.fork():
                door.close()
                carry(port, orders, counts, connection.fileno(), connection.fileno())
                os._exit(0)
            connection.close()


def main(arguments: list[str]) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # how `ssh` says that it ends; standard input ends with it
    port, orders, counts = int(arguments[0]), Path(arguments[1]), Path(arguments[2])
    if len(arguments) > 3:
        listen(port, orders, counts, int(arguments[3]))
    else:
        carry(port, orders, counts, 0, 1)


if __name__ == "__main__":
    main(sys.argv[1:])
