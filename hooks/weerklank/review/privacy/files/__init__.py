"""What stands inside a file beside the records: its text, its makers, what nobody sees."""
