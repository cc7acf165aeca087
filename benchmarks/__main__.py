"""Run every measurement: ``python -m benchmarks [--full] [speed] [quality] [pairing]``."""

import sys

from benchmarks import pairing, quality, speed


def main(arguments: list[str]) -> None:
    """Print the tables and write them to docs/reference/; without names, all of them."""
    names = {one for one in arguments if not one.startswith("-")} or {"speed", "quality", "pairing"}
    if "speed" in names:
        print(speed.write_page(full="--full" in arguments))
    if "quality" in names:
        quality.main([])
    if "pairing" in names:
        print(pairing.write_page(full="--full" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
