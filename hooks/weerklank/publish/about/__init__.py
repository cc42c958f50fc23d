"""What the site tells of itself: its data, how often it is right, for whom, and who is like it."""
