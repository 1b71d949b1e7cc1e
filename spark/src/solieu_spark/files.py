"""Bytes of documents that no path of this machine leads to."""

from __future__ import annotations

import errno
import re
from typing import Any
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+://")


def is_remote(path: str) -> bool:
    """Whether it is read here and handed over as bytes; else the worker opens the path itself."""
    return bool(_SCHEME.match(path)) and not path.lower().startswith("file://")


def local_path(path: str) -> str:
    return unquote(urlsplit(path).path) if path.lower().startswith("file://") else path


def joined(prefix: str | None, path: str) -> str:
    """A path of a manifest below a prefix; what is absolute already stays."""
    if not prefix or path.startswith("/") or _SCHEME.match(path):
        return path
    return prefix.rstrip("/") + "/" + path


class Store:
    """Opens remote documents: by pyarrow where it knows the scheme, else by fsspec."""

    def __init__(self, storage_options: dict[str, Any] | None = None) -> None:
        self._options = storage_options or {}
        self._opened: dict[str, tuple[Any, bool]] = {}

    def read(self, uri: str, limit: int) -> bytes:
        """At most `limit` bytes and one more, which tells that there are too many."""
        scheme, _, rest = uri.partition("://")
        # One file system serves a whole bucket.
        key = f"{scheme}://{rest.split('/', 1)[0]}"
        if key not in self._opened:
            self._opened[key] = self._file_system(key)
        system, is_arrow = self._opened[key]
        with system.open_input_stream(rest) if is_arrow else system.open(uri, "rb") as stream:
            pieces, left = [], limit + 1
            while left > 0 and (piece := stream.read(min(left, 1 << 22))):
                pieces.append(piece)
                left -= len(piece)
        return b"".join(pieces)

    def _file_system(self, root: str) -> tuple[Any, bool]:
        from pyarrow import fs  # noqa: PLC0415 - not needed where paths are local

        if not self._options:
            try:
                return fs.FileSystem.from_uri(root)[0], True
            except (ValueError, NotImplementedError):
                pass
        import fsspec  # noqa: PLC0415 - an extra of this package

        return fsspec.filesystem(root.partition("://")[0], **self._options), False


def reason(error: OSError) -> str:
    """As `rejected.csv` has it."""
    if isinstance(error, FileNotFoundError) or error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "missing"
    if isinstance(error, PermissionError):
        return "permission"
    if isinstance(error, IsADirectoryError):
        return "folder"
    return "input-output"
