"""The options ``--select`` and ``--ignore``."""

from bmaplan_docs.cli.console import UsageError


def rule_names(words: str) -> list[str]:
    """Return the rules and groups that an option names; one that does not exist is wrong usage."""
    names = [name.strip() for name in words.split(",") if name.strip()]
    if not names:
        return names
    from bmaplan_docs.checker.catalogue import matching  # noqa: PLC0415 - only where a rule is named
    from bmaplan_docs.checker.policy import NOT_A_RULE, UNKNOWN_RULE  # noqa: PLC0415
    from bmaplan_docs.pipeline.checking import of_build  # noqa: PLC0415

    for name in names:
        if not matching([name]):
            code = NOT_A_RULE if of_build(name) else UNKNOWN_RULE
            raise UsageError(code.message, name=name)
    return names
