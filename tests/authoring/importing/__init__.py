"""Other tools' files become scenarios, and nothing of them is dropped silently."""
