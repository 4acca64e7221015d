"""Giving a Ray cluster's token: tried first, and kept in this computer's keyring where the cluster takes it."""

from __future__ import annotations

from core.places import ray_token, ray_words
from core.places.place import Place
from core.places.ray_api import NotRay, RayApi, Refused


def log_in(place: Place, token: str) -> None:
    """Raises `NotReached` where the cluster does not take the token, `RunError` where nobody could keep it."""
    with RayApi(place.ray_address, ray_token.checked(token)) as api:
        try:
            api.call("GET", "/api/jobs/")
        except (Refused, NotRay, OSError) as error:
            raise ray_words.not_reached(place, error) from error
    ray_token.keep(place.ray_address, token)
