"""The frame around the pages: window, rail, status bar, palette, actions, help."""
