"""Sessions: what was recorded together, where and when, with whom, and what was agreed."""
