"""Run every measurement: ``python -m benchmarks [--full] [speed] [encoder] [vectors] [quality] [pairing]``."""

import sys

from benchmarks import encoder, pairing, quality, speed, vectors

EVERY = {"speed", "encoder", "vectors", "quality", "pairing"}


def main(arguments: list[str]) -> None:
    """Print the tables and write them to docs/reference/; without names, all of them."""
    names = {one for one in arguments if not one.startswith("-")} or EVERY
    if "speed" in names:
        print(speed.write_page(full="--full" in arguments))
    if "encoder" in names:
        print(encoder.write_page())
    if "vectors" in names:
        print(vectors.write_page())
    if "quality" in names:
        quality.main([])
    if "pairing" in names:
        print(pairing.write_page(full="--full" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
