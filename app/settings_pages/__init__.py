"""Settings: General, Audio, Devices, Keyboard, Appearance. One file a page."""
