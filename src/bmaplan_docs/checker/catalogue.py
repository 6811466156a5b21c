"""All rules there are, found by going through the folders of ``rules``."""

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from bmaplan_docs.checker import rules
from bmaplan_docs.checker.rule import Rule
from bmaplan_docs.values import replace


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return the rules, sorted by group and code; a rule's group is the folder of its module."""
    found = []
    for group in pkgutil.iter_modules(rules.__path__):
        package = import_module(f"{rules.__name__}.{group.name}")
        for module in pkgutil.iter_modules(package.__path__):
            rule = getattr(import_module(f"{package.__name__}.{module.name}"), "RULE", None)
            if rule is not None:  # what several rules of a group share has none
                found.append(replace(rule, group=group.name))
    return tuple(sorted(found, key=lambda rule: (rule.group, rule.code.name)))


def groups() -> tuple[str, ...]:
    """Return the names of the groups."""
    return tuple(dict.fromkeys(rule.group for rule in all_rules()))


def matching(names: Iterable[str]) -> frozenset[str]:
    """Return the codes that names stand for, each a code, a group or ``all``."""
    wanted = set(names)
    return frozenset(rule.code.name for rule in all_rules() if {"all", rule.group, rule.code.name} & wanted)
