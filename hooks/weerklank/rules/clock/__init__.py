"""The clock: when an answer is due, whether it came in time, and how that was worked out."""
