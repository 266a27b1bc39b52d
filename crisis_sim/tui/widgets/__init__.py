"""Parts of the play screen; each shows one thing and says what the trainee wants."""
