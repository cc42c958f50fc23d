"""What people wrote, as HTML that can do no harm, word for word."""
