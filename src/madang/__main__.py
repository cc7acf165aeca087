"""`python -m madang` is the program `madang`."""

from madang.cli.main import main

if __name__ == "__main__":
    main()
