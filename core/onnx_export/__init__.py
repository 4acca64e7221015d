"""A run's model as one ONNX file, from 16 kHz samples to log probabilities of tokens; what sherpa-onnx and onnx-asr
want beside it; and the proof that it writes what the model writes. `export` is the parent's side, torch-free; the
rest runs in a child."""
