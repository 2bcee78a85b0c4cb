"""Refreshes: a table is recomputed when somebody asks for it."""

import pytest

from slackwater.errors import PredictionError, TideTableError
from slackwater.refresh import TableRefresher


def test_alberick_sound_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("ALB").computed_at == clock()


def test_alberick_sound_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("ALB", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Alberick Sound"):
        refresher.table_for("ALB")


def test_brackhaven_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("BRC").computed_at == clock()


def test_brackhaven_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("BRC", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Brackhaven"):
        refresher.table_for("BRC")


def test_candra_point_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("CDR").computed_at == clock()


def test_candra_point_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("CDR", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Candra Point"):
        refresher.table_for("CDR")


def test_dunwallow_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("DNW").computed_at == clock()


def test_dunwallow_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("DNW", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Dunwallow"):
        refresher.table_for("DNW")


def test_eskerby_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("ESK").computed_at == clock()


def test_eskerby_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("ESK", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Eskerby"):
        refresher.table_for("ESK")


def test_fallen_pier_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("FLN").computed_at == clock()


def test_fallen_pier_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("FLN", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Fallen Pier"):
        refresher.table_for("FLN")


def test_gravelines_end_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("GRV").computed_at == clock()


def test_gravelines_end_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("GRV", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Gravelines End"):
        refresher.table_for("GRV")


def test_holm_basin_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("HLM").computed_at == clock()


def test_holm_basin_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("HLM", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Holm Basin"):
        refresher.table_for("HLM")


def test_inverlatch_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("INV").computed_at == clock()


def test_inverlatch_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("INV", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Inverlatch"):
        refresher.table_for("INV")


def test_jerry_slip_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("JRY").computed_at == clock()


def test_jerry_slip_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("JRY", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Jerry Slip"):
        refresher.table_for("JRY")


def test_knottery_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("KNT").computed_at == clock()


def test_knottery_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("KNT", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Knottery"):
        refresher.table_for("KNT")


def test_low_marden_is_computed_when_first_asked_for(cache, stations, clock):
    refresher = TableRefresher(cache, stations, clock=clock)

    assert refresher.table_for("LWM").computed_at == clock()


def test_low_marden_names_itself_when_it_fails(cache, stations, clock, broken):
    broken("LWM", PredictionError("no constituents"))
    refresher = TableRefresher(cache, stations, clock=clock)

    with pytest.raises(TideTableError, match="Low Marden"):
        refresher.table_for("LWM")
