"""Stands between a client and its server: counts what goes by and cuts a connection after so many bytes.

    python relay.py PORT ORDERS COUNTS            from standard input and to standard output: a ProxyCommand of `ssh`
    python relay.py PORT ORDERS COUNTS LISTEN     for whoever connects to the port LISTEN of 127.0.0.1

PORT is the server's. ORDERS is a JSON file of {"sent": bytes or null, "received": bytes or null}, read whenever it has
changed. The first line of COUNTS names a count; a connection that ends adds a line "count sent received" with the count
it began in, so that one which ends late is not taken for a newer one; COUNTS.now has the bytes of the one that began
last before any of them goes on. Standard library only.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import sys
from io import FileIO
from pathlib import Path

BLOCK = 16384


def carry(port: int, orders: Path, counts: Path, source: int, sink: int) -> None:
    """One connection, from its begin to its end."""
    read = version(orders)  # before what it says: one that comes in between is read again
    most = json.loads(orders.read_text())
    count = first_line(counts)
    gone = {"sent": 0, "received": 0}
    try:
        with (
            socket.create_connection(("127.0.0.1", port)) as server,
            selectors.DefaultSelector() as waiting,
            newest(counts) as now,
        ):
            server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            there = server.fileno()
            waiting.register(source, selectors.EVENT_READ, ("sent", source, there))
            waiting.register(there, selectors.EVENT_READ, ("received", there, sink))
            going = True
            while going:
                for key, _ in waiting.select():
                    if (found := version(orders)) != read:
                        most, read = json.loads(orders.read_text()), found
                    going &= pass_on(*key.data, most, gone, now.fileno())
    except OSError:
        pass  # the other side has gone
    with counts.open("a") as file:
        file.write(f"{count} {gone['sent']} {gone['received']}\n")


def version(path: Path) -> tuple[int, int]:
    """Another one after each change: a number of a file that has gone may come again."""
    found = path.stat()
    return found.st_ino, found.st_mtime_ns


def first_line(counts: Path) -> str:
    with counts.open() as file:
        return file.readline().strip()


def now_of(counts: Path) -> Path:
    return counts.with_name(f"{counts.name}.now")


def newest(counts: Path) -> FileIO:
    """A file of this connection's own by the name of the newest's: one before it that has still to end writes to its
    own, which has no name any more."""
    path = counts.with_name(f"{counts.name}.{os.getpid()}")
    file = path.open("wb", buffering=0)
    file.write(f"{0:20} {0:20}".encode())
    path.replace(now_of(counts))
    return file


def pass_on(way: str, source: int, sink: int, most: dict[str, int | None], gone: dict[str, int], now: int) -> bool:
    """Hand on what has come; whether there is more to come."""
    limit = most[way]
    data = os.read(source, BLOCK if limit is None else min(BLOCK, max(limit - gone[way], 0)))
    gone[way] += len(data)
    os.pwrite(now, f"{gone['sent']:20} {gone['received']:20}".encode(), 0)
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
