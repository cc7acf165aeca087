"""The codes of regions that answers may name: the first two digits of Korea's administrative codes, and abroad."""

REGIONS = frozenset("11 26 27 28 29 30 31 36 41 43 44 46 47 48 50 51 52 00".split())
