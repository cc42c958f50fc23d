"""Canaries in pictures: every chunk and segment where a text or a place can stand."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from review.files.canary import NAME, TEXT, Canary, jpeg_segment, png_chunk, riff_part


def png(info: PngInfo | None = None, exif: Image.Exif | None = None) -> bytes:
    """A picture of a few points."""
    stream = io.BytesIO()
    extra = {"exif": exif} if exif else {}
    Image.new("RGB", (2, 2)).save(stream, "PNG", pnginfo=info, **extra)
    return stream.getvalue()


def _profile(text: bytes) -> bytes:
    """A profile of colours that says this, as a PNG has it (ISO/IEC 15948, 11.3.3.3)."""
    return png_chunk(b"iCCP", b"icc\0\0" + zlib.compress(b"\0" * 128 + text))


def places_in_png() -> Iterator[Canary]:
    """Every place in a PNG."""

    def said(key: str, value: str, *, packed: bool = False, wide: bool = False) -> bytes:
        info = PngInfo()
        (info.add_itxt if wide else info.add_text)(key, value, zip=packed)
        return png(info)

    def late(chunk: bytes) -> bytes:
        return png()[:-12] + chunk + png()[-12:]

    odd = Image.Exif()
    odd[ExifTags.Base.Software] = TEXT
    xmp = f"<dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>"
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = NAME
    places = {
        "author": (said("Author", NAME), NAME),
        "author, packed": (said("Author", NAME, packed=True), NAME),
        "author, wide": (said("Author", NAME, wide=True), NAME),
        "author, wide and packed": (said("Author", NAME, wide=True, packed=True), NAME),
        "author behind the picture": (late(png_chunk(b"tEXt", b"Author\0" + NAME.encode())), NAME),
        "artist": (said("Artist", NAME), NAME),
        "copyright": (said("Copyright", NAME), NAME),
        "comment": (said("Comment", TEXT), TEXT),
        "description, packed": (said("Description", TEXT, packed=True), TEXT),
        "any other key": (said("Dossier", TEXT), TEXT),
        "XMP": (said("XML:com.adobe.xmp", xmp, wide=True), NAME),
        "EXIF": (png(exif=exif), NAME),
        "EXIF that nobody knows": (png(exif=odd), TEXT),
        "chunk that nobody knows": (late(png_chunk(b"vrAa", TEXT.encode())), TEXT),
        "name of a palette": (late(png_chunk(b"sPLT", TEXT.encode() + b"\0\x08")), TEXT),
        "profile of colours": (late(_profile(TEXT.encode())), TEXT),
        "profile of colours, wide": (late(_profile(TEXT.encode("utf-16-be"))), TEXT),
        "behind the end": (png() + TEXT.encode(), TEXT),
        "photo behind the end": (png() + jpeg(artist=NAME), NAME),
    }
    for place, (content, canary) in places.items():
        yield f"png: {place}", "plaat.png", content, canary


def jpeg(
    *,
    artist: str = "",
    placed: bool = False,
    segments: bytes = b"",
    tags: dict[int, object] | None = None,
) -> bytes:
    """A photo of a few points, with these properties."""
    exif = Image.Exif()
    if artist:
        exif[ExifTags.Base.Artist] = artist
    for tag, value in (tags or {}).items():
        exif[tag] = value
    if placed:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (52.0, 5.0, 0.0)}
        )
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG", exif=exif)
    content = stream.getvalue()
    return content[:2] + segments + content[2:]


def _press(record: int, text: str) -> bytes:
    """An IPTC record as Photoshop keeps it."""
    iptc = struct.pack(">BBBH", 0x1C, 2, record, len(text)) + text.encode()
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    return jpeg_segment(0xED, b"Photoshop 3.0\0" + block)


def places_in_jpeg() -> Iterator[Canary]:
    """Every place in a JPEG."""
    xmp = b"http://ns.adobe.com/xap/1.0/\0"
    base = ExifTags.Base
    creator = f"<dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>"
    places = {
        "artist": (jpeg(artist=NAME), NAME),
        "owner of the camera": (jpeg(tags={base.CameraOwnerName: NAME}), NAME),
        "copyright": (jpeg(tags={base.Copyright: NAME}), NAME),
        "XPAuthor": (jpeg(tags={base.XPAuthor: f"{NAME}\0".encode("utf-16-le")}), NAME),
        "XPComment": (jpeg(tags={base.XPComment: f"{TEXT}\0".encode("utf-16-le")}), TEXT),
        "description": (jpeg(tags={base.ImageDescription: TEXT}), TEXT),
        "comment of the user": (jpeg(tags={base.UserComment: b"ASCII\0\0\0" + TEXT.encode()}), TEXT),
        "comment": (jpeg(segments=jpeg_segment(0xFE, TEXT.encode())), TEXT),
        "second comment": (
            jpeg(segments=jpeg_segment(0xFE, b"Dag") + jpeg_segment(0xFE, TEXT.encode())), TEXT),
        "XMP": (jpeg(segments=jpeg_segment(0xE1, xmp + creator.encode())), NAME),
        "text in XMP": (jpeg(segments=jpeg_segment(0xE1, xmp + f"<a>{TEXT}</a>".encode())), TEXT),
        "place in XMP": (
            jpeg(segments=jpeg_segment(0xE1, xmp + b'<a exif:GPSLatitude="52,5N"/>')), "place"),
        "IPTC by-line": (jpeg(segments=_press(80, NAME)), NAME),
        "IPTC caption": (jpeg(segments=_press(120, TEXT)), TEXT),
        "IPTC keyword": (jpeg(segments=_press(25, TEXT)), TEXT),
        "place": (jpeg(placed=True), "place"),
        "program": (jpeg(tags={base.Software: TEXT}), TEXT),
        "any other segment": (jpeg(segments=jpeg_segment(0xEC, b"Ducky\0" + TEXT.encode())), TEXT),
        "segment that nobody knows": (jpeg(segments=jpeg_segment(0xE7, TEXT.encode())), TEXT),
        "profile of colours": (
            jpeg(segments=jpeg_segment(0xE2, b"ICC_PROFILE\0\1\1" + TEXT.encode())), TEXT),
        "caption beside IPTC": (
            jpeg(segments=jpeg_segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x03\xf0\0\0" + TEXT.encode())),
            TEXT),
        "behind the end": (jpeg() + TEXT.encode(), TEXT),
        "photo behind the photo": (jpeg() + jpeg(artist=NAME), NAME),
        "place of the photo behind the photo": (jpeg() + jpeg(placed=True), "place"),
    }  # fmt: skip
    for place, (content, canary) in places.items():
        yield f"jpeg: {place}", "foto.jpg", content, canary


def other_photos() -> Iterator[Canary]:
    """Places in WebP and GIF."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = NAME
    for kind, extra in (
        ("WEBP", {"exif": exif}),
        ("WEBP", {"xmp": f"<dc:creator>{NAME}</dc:creator>".encode()}),
        ("GIF", {"comment": TEXT.encode()}),
    ):
        stream = io.BytesIO()
        Image.new("RGB", (8, 8)).save(stream, kind, **extra)
        canary = TEXT if kind == "GIF" else NAME
        name, content = f"foto.{kind.lower()}", stream.getvalue()
        yield f"{kind.lower()}: {next(iter(extra))}", name, content, canary
    yield "webp: behind the end", "foto.webp", webp() + TEXT.encode(), TEXT
    yield (
        "webp: chunk that nobody knows",
        "foto.webp",
        webp(riff_part(b"RAAD", TEXT.encode())),
        TEXT,
    )
    yield "gif: behind the end", "foto.gif", gif() + TEXT.encode(), TEXT
    second = b"!\xfe\x03Dag\0!\xfe" + bytes([5]) + b"BSN 1" + bytes([8]) + b"11222333" + b"\0"
    yield "gif: second comment, in two blocks", "foto.gif", gif(second), TEXT
    yield (
        "gif: data of a program",
        "foto.gif",
        gif(b"!\xff\x0bNETSCAPE2.0\x0d" + TEXT.encode() + b"\0"),
        TEXT,
    )


def webp(more: bytes = b"") -> bytes:
    """A picture with one more chunk at its end."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "WEBP")
    content = stream.getvalue()
    size = struct.unpack_from("<I", content, 4)[0] + len(more)
    return content[:4] + struct.pack("<I", size) + content[8:] + more


def gif(more: bytes = b"") -> bytes:
    """A picture with more blocks before its trailer."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "GIF")
    return stream.getvalue()[:-1] + more + b";"
