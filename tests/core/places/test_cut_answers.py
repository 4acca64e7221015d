"""Answers of a Ray cluster's job server whose connection is cut while they come."""

from __future__ import annotations

import socket
import threading

import pytest

from core.places import ray_words
from core.places.place import Place
from core.places.ray_api import RayApi

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{"jobs": [1]}'


def test_an_answer_that_is_cut_anywhere_is_a_lost_connection() -> None:
    """And not taken for an answer of something else, which nobody would ask again."""
    lab = Place("lab", "ray", ray_address="http://127.0.0.1:1")
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            for count in range(len(ANSWER) + 1):
                connection, _ = door.accept()
                with connection:
                    connection.recv(1 << 16)
                    connection.sendall(ANSWER[:count])

        serving = threading.Thread(target=answer)
        serving.start()
        for count in range(len(ANSWER) + 1):
            with RayApi(f"http://127.0.0.1:{door.getsockname()[1]}", "") as api:
                if count == len(ANSWER):
                    assert api.call("GET", "/api/jobs/") == {"jobs": [1]}
                    continue
                with pytest.raises(OSError, match=r"cut off|without response") as told:
                    api.call("GET", "/api/jobs/")
                assert ray_words.not_reached(lab, told.value).passing, ANSWER[:count]
        serving.join(30)
