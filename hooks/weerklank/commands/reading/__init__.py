"""The commands that tell something and change nothing."""
