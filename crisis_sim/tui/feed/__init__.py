"""The feed: everything that is said in a run, at one cost for a hundred posts or a hundred thousand."""
