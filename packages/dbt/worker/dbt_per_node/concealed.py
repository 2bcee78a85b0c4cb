"""What is a secret, by its name."""

from __future__ import annotations

import os
from typing import List

_FIELDS = ("password", "pass", "token", "secret", "private_key", "passphrase", "api_key")


def names_secret(field: str) -> bool:
    """Whether a field of a profile is one that dbt itself would never show."""
    return any(name in field.lower() for name in _FIELDS)


def environment_secrets() -> List[str]:
    """Values of the variables that dbt calls secret by their prefix."""
    return [value for name, value in os.environ.items() if name.startswith("DBT_ENV_SECRET")]
