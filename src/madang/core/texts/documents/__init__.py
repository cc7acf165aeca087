"""Documents of the office - HWP, HWPX, PDF, DOCX, PPTX, XLSX, text - read into text in a child process with limits."""

from madang.core.texts.documents.document import Document, Section
from madang.core.texts.documents.read import ReaderMissing, read_document

__all__ = ["Document", "ReaderMissing", "Section", "read_document"]
