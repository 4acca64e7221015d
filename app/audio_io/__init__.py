"""Recording and playing sound through PortAudio. What a person hears and says; files and models are elsewhere."""
