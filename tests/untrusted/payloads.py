"""Texts that try to become part of a page, a feed, a calendar, a sheet or a script.

Each works somewhere when a value is printed as it is: `test_every_payload_can_be_seen` proves that
the scanner sees it then. None of them needs the network; what runs opens a dialog.
"""

from __future__ import annotations

_RUN = "alert(1)"

PAYLOADS: tuple[str, ...] = (
    # A text between tags.
    "<x-canary>",
    f"<script>{_RUN}</script>",
    "<script src=/hallo.js></script>",
    f"<img src=x onerror={_RUN}>",
    f"<svg onload={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s></svg>",
    f"<math><mtext><img src=x onerror={_RUN}></mtext></math>",
    "<iframe src=javascript:alert(1)></iframe>",
    f"<iframe srcdoc='<script>{_RUN}</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    f"<details open ontoggle={_RUN}>",
    f"<input autofocus onfocus={_RUN}>",
    f"<body onload={_RUN}>",
    f"<video><source onerror={_RUN}></video>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<form action=https://elders.example><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=https://elders.example'>",
    "<base href=https://elders.example/>",
    "<link rel=stylesheet href=https://elders.example/x.css>",
    "<style>#inhoud{display:none}</style>",
    "<table background=https://elders.example/x.png>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<x-canary/onclick=alert(1)//",
    # Out of an attribute.
    '"><x-canary>',
    "'><x-canary>",
    f'" onmouseover={_RUN} x="',
    f"' onmouseover={_RUN} x='",
    f'" autofocus onfocus={_RUN} x="',
    '" style=background:url(https://elders.example/x.png) x="',
    '"/><svg/onload=alert(1)>',
    # Out of an element that holds text alone.
    "</title><x-canary>",
    "</textarea><x-canary>",
    "</style><x-canary>",
    "</script><x-canary>",
    "</script><script>alert(1)</script>",
    "</option></select><x-canary>",
    "</noscript><x-canary>",
    "--><x-canary>",
    "]]><x-canary xmlns='urn:x'/>",
    # Entities, for what is undone twice.
    "&lt;x-canary&gt;",
    "&amp;lt;x-canary&amp;gt;",
    "&#60;x-canary&#62;",
    "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "&quot;&gt;&lt;x-canary&gt;",
    "\\u003cx-canary\\u003e",
    # Markdown.
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](https://elders.example/x.png)",
    '[x](https://x.example "onmouseover=alert(1)")',
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1) 'x'",
    "`<x-canary>`",
    "**<x-canary>**",
    # Templates.
    "{{ 7 * 7 }}{% include 'x' %}{# x #}",
    "${alert(1)}",
    # Sheets, calendars and lines of other formats.
    '=HYPERLINK("https://elders.example";"x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+31=1+1",
    "x\\nX-CANARY:1",
    # What looks like something else.
    "\u202e<x-canary>\u202c",
    "\u2028<x-canary>\u2029",
    "\ufeff<x-canary>",
    "＜x-canary＞",
    "%3Cx-canary%3E",
)
