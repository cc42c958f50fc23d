"""What a raadslid should look at: one concern, the items, the worst, the figures told."""
