"""Tiers beside the transcript: what stands on them, and what becomes of it when utterances change."""
