"""The window: Qt widgets over `core`. Nothing here imports torch, torchaudio or transformers."""
