"""Sentence vectors, and the nearest among many of them."""

from madang.core.matching.meaning.encoder import Encoder
from madang.core.matching.meaning.models import SentenceEncoder, SentenceTransformerModel, encoder_named

__all__ = ["Encoder", "SentenceEncoder", "SentenceTransformerModel", "encoder_named"]
