"""XML from our templates, whatever the records say."""

import re

from weerklank.publish.making.templating import environment

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, section 2.2, does not allow, not even escaped."""


def xml(template: str, **context: object) -> str:
    """The template filled in; letters that XML does not know are left out."""
    return _NOT_IN_XML.sub("", environment().get_template(template).render(**context))
