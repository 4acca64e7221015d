"""What is measured of speech: pitch, intensity, formants, spectra. It knows sounds, and no project."""
