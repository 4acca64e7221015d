"""Tests of app/audio_io."""
