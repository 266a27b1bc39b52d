"""The trainer's bench: what judges or simulates a scenario before a trainee meets it."""
