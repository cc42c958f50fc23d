"""What may be published beside a record: decided by what is in a file, never by its name."""

from weerklank.review.attachments.gate import attachment_problems, content_problems

__all__ = ["attachment_problems", "content_problems"]
