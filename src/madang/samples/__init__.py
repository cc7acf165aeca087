"""Invented startups and needs in Korean, English and German that show Madang at work."""

from importlib.resources import files
from pathlib import Path


def sample_path(name: str) -> Path:
    """The path of the shipped file ``name``, such as ``needs.csv``; ``FileNotFoundError`` when there is none."""
    path = Path(str(files(__name__).joinpath(name)))
    if not path.is_file():
        raise FileNotFoundError(f"no sample is called {name!r}")
    return path
