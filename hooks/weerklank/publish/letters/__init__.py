"""Ready texts that a council can send: reminders and questions, written from the verdicts alone."""
