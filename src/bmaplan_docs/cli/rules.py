"""The options ``--select`` and ``--ignore``."""

from bmaplan_docs.cli.console import UsageError


def rule_names(words: str) -> list[str]:
    """Return the rules and groups that an option names; one that does not exist is wrong usage."""
    names = [name.strip() for name in words.split(",") if name.strip()]
    if not names:
        return names
    from bmaplan_docs.checker.catalogue import matching  # noqa: PLC0415 - only where a rule is named
    from bmaplan_docs.checker.policy import UNKNOWN_RULE  # noqa: PLC0415

    for name in names:
        if not matching([name]):
            raise UsageError(UNKNOWN_RULE.message, name=name)
    return names
