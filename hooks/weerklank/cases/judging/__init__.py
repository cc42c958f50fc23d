"""What an advice was on the day, what each recommendation got, and what holds of it now."""
