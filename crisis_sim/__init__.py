"""Crisis-communication training in the terminal. This package's root imports nothing."""
