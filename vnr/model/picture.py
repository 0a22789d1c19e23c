"""Which pictures every format can show."""

from __future__ import annotations

import io
import warnings

PIXEL_LIMIT = 50_000_000  # a page of A3 at 600 dpi has 70 million, one of A4 35 million
_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg"}
ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg"}


def media_type(content: bytes) -> str | None:
    """The media type of a PNG or JPEG that is whole and of a reasonable size, else None.

    The content decides, not the name: a picture that only begins like one would stop the
    writers, and one of billions of pixels would fill the memory.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  (only where there are pictures)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes that the limit below refuses
            with Image.open(io.BytesIO(content), formats=tuple(_KINDS)) as picture:
                width, height = picture.size
                if width * height > PIXEL_LIMIT:
                    return None
                picture.load()
                return _KINDS[str(picture.format)]
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return None
