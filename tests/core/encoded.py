"""Sound in the formats that only PyAV knows, made for the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

CODECS = {"m4a": "aac", "mp4": "aac", "webm": "libopus", "wma": "wmav2", "mka": "aac", "aac": "aac"}


def encode(path: Path, x: np.ndarray, rate: int, *, picture: bool = False) -> Path:
    """(T,) or (T, channels) float32 -> a file in the format of its ending; `picture` adds a video track."""
    samples = x[:, None] if x.ndim == 1 else x
    layout = {1: "mono", 2: "stereo"}[samples.shape[1]]
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w", format="asf" if path.suffix == ".wma" else None) as container:
        stream = container.add_stream(CODECS[path.suffix[1:]], rate=rate, layout=layout)
        stream.bit_rate = 48_000 * samples.shape[1]
        video = container.add_stream("mpeg4", rate=5) if picture else None
        if video is not None:
            video.width = video.height = 32
            for _ in range(5):
                image = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8))
                container.mux(video.encode(image))
            container.mux(video.encode(None))
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T, np.float32), format="fltp", layout=layout)
        frame.sample_rate = rate
        resampler = av.AudioResampler(
            format=stream.codec_context.format,
            layout=layout,
            rate=rate,
            frame_size=stream.codec_context.frame_size or 0,
        )
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


def restamped(source: Path, target: Path, late: Callable[[float], float], *, picture: bool = False) -> Path:
    """The sound packets of `source` in the container of `target`'s ending, each later by `late(its seconds)`; with
    `picture`, beside a video track that begins at 0."""
    with av.open(str(source)) as read, av.open(str(target), "w") as write:
        track = read.streams.audio[0]
        stream = write.add_stream_from_template(track)
        video = write.add_stream("mpeg4", rate=5) if picture else None
        if video is not None:
            video.width = video.height = 32
            image = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8))
            write.mux([*video.encode(image), *video.encode(None)])
        for packet in read.demux(track):
            if packet.dts is None:
                continue
            more = round(late(float(packet.pts * packet.time_base)) / packet.time_base)
            packet.pts += more
            packet.dts += more
            packet.stream = stream
            write.mux(packet)
    return target
