"""`_headers` and `.htaccess`: what a page cannot say about itself, for a host that reads one.

Netlify and Cloudflare read the first, Apache the second. A policy in a page cannot forbid that
another site shows the page in a frame. In `_headers` every folder is named, because
`insluiten.html` must stay out of the rule: that page is made to be framed.
"""

from collections.abc import Iterable

from weerklank.publish.making.output import DataFile, Page

URI, APACHE = "_headers", ".htaccess"
_EVERYWHERE = ("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
_NOT_FRAMED = ("Content-Security-Policy: frame-ancestors 'none'", "X-Frame-Options: DENY")
_APACHE = """\
<IfModule mod_headers.c>
{every}
<FilesMatch "^(?!insluiten\\.html$).*\\.html$">
{framed}
</FilesMatch>
</IfModule>
"""


def host_headers(pages: Iterable[Page], written: Iterable[str]) -> DataFile:
    """The rules for pages made from records and for written ones (their addresses)."""
    urls = {*(page.url for page in pages), *written}
    folders = sorted({url.split("/")[0] for url in urls if url} | {"admin"})
    framed = ("/", "/index.html", "/404.html", *(f"/{folder}/*" for folder in folders))
    rules = [_rule("/*", _EVERYWHERE), *(_rule(path, _NOT_FRAMED) for path in framed)]
    return DataFile(URI, "\n".join(rules))


def apache_headers() -> DataFile:
    """The same rules for Apache; nothing happens where it has no `mod_headers`."""
    every, framed = (
        "\n".join('  Header set {} "{}"'.format(*line.split(": ", 1)) for line in lines)
        for lines in (_EVERYWHERE, _NOT_FRAMED)
    )
    return DataFile(APACHE, _APACHE.format(every=every, framed=framed))


def _rule(path: str, headers: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in (path, *(f"  {header}" for header in headers)))
