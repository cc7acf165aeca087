"""Who may see and do what with profiles and offers."""

from madang.programme.offers.rules import offer, profile

__all__ = ["offer", "profile"]
