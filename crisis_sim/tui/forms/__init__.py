"""How each kind of task is answered: a text, a press release, labels, picked posts, a decision with its reason."""
