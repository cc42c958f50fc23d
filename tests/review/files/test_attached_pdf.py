"""What a PDF beside a record does by itself is found, and what does nothing is let through."""

from __future__ import annotations

import pytest

from review.files.canaries_in_pdf import pdf as canary_pdf
from review.files.test_attachments import AWAY, SCRIPT
from review.files.test_documents import TEXT, pdf
from weerklank.review.attachments.active_pdf import pdf_fault

LAUNCH = "<< /Type /Action /S /Launch /F (calc.exe) >>"


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (f"/AA << /O {SCRIPT} >>", "JavaScript"),
        (f"/Annots [<< /Type /Annot /Subtype /Link /A {SCRIPT} >>]", "JavaScript"),
        (f"/Annots [<< /Subtype /Widget /AA << /K {SCRIPT} >> >>]", "JavaScript"),
        (f"/Annots [<< /Subtype /Link /A << /S /GoTo /Next [{LAUNCH}] >> >>]", "programma"),
        (f"/AA << /O {SCRIPT.replace('/JavaScript', '/Java#53cript')} >>", "JavaScript"),
        ("/AA << /O << /S /SubmitForm /F (https://elders.example) >> >>", "versturen"),
        ("/AA << /O << /S /ImportData /F (x.fdf) >> >>", "inlezen"),
        ("/Annots [<< /Subtype /RichMedia >>]", "afspeelt"),
        (f"/AA << /C {AWAY} >>", "ander adres"),
        (f"/AA << /O << /S /GoTo /Next [{AWAY}] >> >>", "ander adres"),
        ("/AA << /O << /S /GoToR /F (elders.pdf) >> >>", "ander adres"),
        ("/AF [<< /EF << /F 9 0 R >> /F (dag.html) >>]", "kan uitvoeren"),
        ("/AF [<< /EF << /F 9 0 R >> /F (a.txt) /UF (dag.js) >>]", "kan uitvoeren"),
    ],
)
def test_what_a_pdf_does_by_itself_is_found(page: str, says: str) -> None:
    """On a page, under a link, behind a field, after another action, under an escaped name."""
    assert says in str(pdf_fault(pdf(TEXT, page)))


@pytest.mark.parametrize(
    ("catalog", "says"),
    [
        (f"/OpenAction {SCRIPT}", "bevat JavaScript"),
        (f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>", "bevat JavaScript"),
        ("/AcroForm << /XFA [] >>", "is een formulier met programma's erin"),
        (f"/OpenAction {AWAY}", "gaat vanzelf naar een ander adres"),
    ],
)
def test_what_hangs_from_the_document_is_found(catalog: str, says: str) -> None:
    """A script, or an address, that starts when the document opens."""
    content = pdf(TEXT).replace(b"/Type /Catalog", b"/Type /Catalog " + catalog.encode())

    assert pdf_fault(content) == says


@pytest.mark.parametrize("page", ["<html><script>1</script>", "<svg onload='1'/>", "MZ\x90"])
def test_a_page_inside_a_pdf_is_found_under_any_name(page: str) -> None:
    """It opens with one click, in the place where the PDF is."""
    inside = canary_pdf(
        f"<< /Type /EmbeddedFile /Length {len(page)} >>\nstream\n{page}\nendstream",
        root="/AF [<< /Type /Filespec /F (brief.txt) /EF << /F 7 0 R >> >>]",
    )

    assert pdf_fault(inside) == "bevat een bestand dat iets kan uitvoeren"


def test_a_pdf_that_opens_at_a_page_is_ordinary() -> None:
    """Where it opens is no action, and neither are the links on that page."""
    link = f"/Annots [<< /Subtype /Link /A {AWAY} >>]"
    content = pdf(TEXT, link).replace(b"/Catalog", b"/Catalog /OpenAction [3 0 R /Fit]")
    goes = pdf(TEXT, link).replace(
        b"/Catalog", b"/Catalog /OpenAction << /S /GoTo /D [3 0 R /Fit] >>"
    )

    assert pdf_fault(content) is None
    assert pdf_fault(goes) is None


def test_a_link_and_a_bookmark_do_nothing() -> None:
    """A PDF that goes to a web address when somebody asks is an ordinary PDF."""
    link = "/Annots [<< /Subtype /Link /A << /S /URI /URI (https://raad.example) >> >>]"

    assert pdf_fault(pdf(TEXT, link)) is None


def test_a_pdf_that_goes_round_ends() -> None:
    """Pages that name each other are looked at once."""
    assert pdf_fault(pdf(TEXT, "/Annots [3 0 R] /B [2 0 R 3 0 R]")) is None
