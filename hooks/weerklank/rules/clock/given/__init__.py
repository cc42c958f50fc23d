"""What a clock is given: the agreement, the messages that move it, and the whole situation."""
