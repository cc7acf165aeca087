"""Run every measurement: ``python -m benchmarks [--full] [NAME ...]``, names as in ``EVERY``."""

import sys

from benchmarks import encoder, pairing, quality, speed, timetable, vectors

EVERY = {"speed", "encoder", "vectors", "quality", "pairing", "timetable"}


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
    if "timetable" in names:
        timetable.main([])
    if "pairing" in names:
        print(pairing.write_page(full="--full" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
