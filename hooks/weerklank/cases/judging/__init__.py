"""What an advice was on the day, and what each recommendation got: the parts of `judge`."""
