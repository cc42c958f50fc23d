"""What a careful colleague sees who reads along: personal data, hard Dutch, thin answers.

`review` says everything; `blocking` says only what may never be published, for every build.
"""

from weerklank.review.codes import CATALOGUE
from weerklank.review.review import blocking, review

__all__ = ["CATALOGUE", "blocking", "review"]
