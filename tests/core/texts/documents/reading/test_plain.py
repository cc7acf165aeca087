"""Plain text in its encodings, and Markdown."""

import pytest

from tests.core.texts.documents.placed import Read, placed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_the_same_in_every_encoding(encoding: str, read: Read) -> None:
    text = "이차전지 음극재\n수명을 늘리는 기술 (TRL 5)"
    document = read(text.replace("\n", "\r\n").encode(encoding))
    assert (document.form, placed(document), document.warnings) == ("txt", [(None, "", text)], ())


def test_markdown_is_parted_at_its_headings(read: Read) -> None:
    document = read("앞\n\n# 제목 #\n글\n```sh\n# 주석\n```\n## 작은 제목\n끝\n#해시태그\n".encode())
    assert placed(document) == [
        (None, "", "앞"),
        (None, "제목", "# 제목 #\n글\n```sh\n# 주석\n```"),
        (None, "작은 제목", "## 작은 제목\n끝\n#해시태그"),
    ]
