"""The same game line by line: for screen readers, pipes, tests, and wherever there is no terminal."""
