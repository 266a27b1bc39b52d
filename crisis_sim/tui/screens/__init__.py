"""Menu, briefing, play, debrief, and the sheets that lie over them."""
