"""Weerklank shows what a council advised, whether it was answered in time, and whether why."""
