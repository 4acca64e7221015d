"""Settings: General, Audio, Devices, Keyboard, Appearance, Places. One file a page."""
