from __future__ import annotations

import io
import json

import pytest

from dbt_per_node.concealment import (
    ConcealingStream,
    Secrets,
    conceal_message,
    environment_secrets,
    secrets_in,
)
from dbt_per_node.messages import Log, NodeReport, PythonFailure, Result, Started


@pytest.fixture
def secrets() -> Secrets:
    secrets = Secrets()
    secrets.add(['anchor "heavy" é 17', "anchor", "abc"])
    return secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('an anchor "heavy" é 17', "an *****"),
        ("anchors, abc", "*****s, abc"),
        ("LINE 1: ...avy\" é 17', 'anchor \"hea...", "LINE 1: ...*****', '*****..."),
    ],
)
def test_secrets_are_concealed_whole_and_cut_also_within_json(
    secrets: Secrets, text: str, shown: str
) -> None:
    assert secrets.conceal(text) == shown
    assert json.loads(secrets.conceal(json.dumps(text))) == shown


def test_concealed_is_what_is_read_and_never_what_the_protocol_is_made_of() -> None:
    secrets = Secrets()
    secrets.add(["quay", "success", "result"])
    error = PythonFailure("quay.Error", "at the quay", "in quay", None, None, False, None)
    report = NodeReport(
        unique_id="model.quay.a",
        status="success",
        message="result of quay",
        failures=None,
        execution_time=0.1,
        adapter_response={"quay": ["at the quay", 1]},
        relation_name='"quay"."a"',
        compiled_path="target/quay/a.sql",
        compiled_code="select * from quay",
        batches=None,
        freshness=None,
        is_repeatable=True,
        error=error,
    )
    shown = conceal_message(Result(report), secrets.conceal)
    assert isinstance(shown, Result)
    assert shown.type == "result"
    assert shown.report.error is not None
    kept = (shown.report.unique_id, shown.report.status, shown.report.compiled_path)
    assert kept == ("model.quay.a", "success", "target/quay/a.sql")
    assert shown.report.message == "***** of *****"
    assert shown.report.compiled_code == "select * from *****"
    assert shown.report.adapter_response == {"quay": ["at the *****", 1]}
    assert (shown.report.error.message, shown.report.error.traceback) == (
        "at the *****",
        "in *****",
    )
    line = Log(unique_id="model.quay.a", level="info", message="success of quay")
    assert conceal_message(line, secrets.conceal) == Log("model.quay.a", "info", "***** of *****")
    assert conceal_message(Started("model.quay.a", 1), secrets.conceal) == Started(
        "model.quay.a", 1
    )


def test_what_is_printed_is_concealed_as_well(secrets: Secrets) -> None:
    buffer = io.BytesIO()
    stream = ConcealingStream(buffer, secrets.conceal)
    print("the anchor", file=stream)
    assert buffer.getvalue() == b"the *****\n"


def test_a_profiles_secrets_are_found_by_their_names_however_deep() -> None:
    profile = {
        "host": "quay",
        "password": "pw",
        "threads": 4,
        "settings": {"s3_secret_access_key": "key"},
        "secrets": [{"type": "s3", "secret": "deep"}],
    }
    assert list(secrets_in(profile)) == ["pw", "key", "deep"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("md:quay?motherduck_token=tide.1&x=2", ["tide.1"]),
        ("host=quay;Password=tide;port=1", ["tide"]),
        ("https://keeper:tide@quay:443/x", ["tide"]),
        ("https://quay:443/tide@sea", []),
        ("quay.duckdb", []),
    ],
)
def test_a_secret_is_found_within_an_address(address: str, found: list[str]) -> None:
    assert list(secrets_in({"path": address})) == found


def test_the_lines_of_a_key_are_concealed_one_by_one() -> None:
    secrets = Secrets()
    secrets.add(["-----BEGIN KEY-----\nMIIEvQIBADANBgkqhki\nab\n-----END KEY-----"])
    assert secrets.conceal("  MIIEvQIBADANBgkqhki\n  ab") == "  *****\n  ab"


def test_a_profile_that_leads_back_to_itself_is_left_after_a_few_steps() -> None:
    profile: dict[str, object] = {"token": "tide"}
    profile["again"] = profile
    assert set(secrets_in(profile)) == {"tide"}


def test_variables_are_secret_by_dbts_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBT_ENV_SECRET_QUAY", "salt")
    monkeypatch.setenv("DBT_ENV_QUAY", "sand")
    assert "salt" in environment_secrets()
    assert "sand" not in environment_secrets()
