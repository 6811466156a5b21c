"""``python -m bmaplan_docs`` is ``bmaplan``."""

from bmaplan_docs.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
