"""How each kind of task is answered: a text, a press release, labels, a decision with its reason."""
