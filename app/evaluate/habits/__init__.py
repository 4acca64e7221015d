"""The source's habits: words and letters written its way, and the utterances that would help against each."""
