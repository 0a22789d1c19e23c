"""`python -m vnr`."""

from vnr.cli import main

if __name__ == "__main__":
    main()
