"""``python -m kgbuild`` is the ``kgbuild`` command."""

from kgbuild.cli import main

if __name__ == "__main__":
    main()
