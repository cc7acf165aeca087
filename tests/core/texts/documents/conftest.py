"""A document is read from bytes, under a name that tells nothing."""

from pathlib import Path

import pytest

from madang.core.texts.documents import Document, read_document
from tests.core.texts.documents.placed import Read


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def from_bytes(data: bytes) -> Document:
        path = tmp_path / "이름은 아무것도 말하지 않는다"
        path.write_bytes(data)
        # Time enough for a machine that is busy with other tests.
        return read_document(path, seconds=60)

    return from_bytes
