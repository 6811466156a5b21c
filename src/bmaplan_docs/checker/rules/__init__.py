"""One folder for each group of rules, one module for each rule: its ``RULE`` is all that others see."""
