"""The dates in a PDF and the id made of them: those asked for, or none, so that bytes stay the same.

The office program writes the present time. Every date is replaced by one as long, so that the table at the
end of the file, which says where each object begins, stays right.
"""

import re
from datetime import UTC, datetime
from hashlib import blake2b

from bmaplan_docs.office.colours import with_profile_of

_INFO = re.compile(rb"/(CreationDate|ModDate)\((D:\d{14}[^)]*)\)")
_METADATA = re.compile(rb"<xmp:(\w+Date)>(\d{4}-\d\d-\d\dT[^<]*)</xmp:\1>")
_ID = re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\]\s*/DocChecksum /)[0-9A-F]{32}")


def with_dates(pdf: bytes, moment: datetime | None) -> bytes:
    """Return a PDF that was made at ``moment``; without one it says nothing of when."""

    def of_info(found: re.Match[bytes]) -> bytes:
        said = b"/%b(D:%b)" % (found[1], _said(moment, "%Y%m%d%H%M%SZ")) if moment else b""
        return said.ljust(len(found[0]))

    def of_metadata(found: re.Match[bytes]) -> bytes:
        name = found[1]
        said = b"<xmp:%b>%b</xmp:%b>" % (name, _said(moment, "%Y-%m-%dT%H:%M:%SZ"), name) if moment else b""
        return said.ljust(len(found[0]))

    dated = _METADATA.sub(of_metadata, _INFO.sub(of_info, with_profile_of(pdf, moment)))
    zero = b"0" * 32
    bare = _ID.sub(rb"\g<1>%b\g<2>%b\g<3>%b" % (zero, zero, zero), dated)
    own = blake2b(bare, digest_size=16).hexdigest().upper().encode()
    return _ID.sub(rb"\g<1>%b\g<2>%b\g<3>%b" % (own, own, own), bare)


def _said(moment: datetime, how: str) -> bytes:
    return moment.astimezone(UTC).strftime(how).encode()
