from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.hook_changes import find_changed, watched_for_changes

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.contracts.graph.manifest import Manifest


@pytest.mark.parametrize(
    ("sql", "changed"),
    [
        ("select * from main.berths", ""),
        ("with a as (select 1) select * from berths", ""),
        ("grant select, insert on main.berths to reader; analyze berths", ""),
        ("create schema if not exists berths; drop database ships", ""),
        ("create or replace schema berths", ""),
        ("-- delete from berths\nselect 1", ""),
        ("/* drop table berths */ select 1", ""),
        ("insert into log select count(*) from berths", "log"),
        ('insert into "harbour"."main"."log" (id) values (1)', "log"),
        ("UPDATE main.Berths SET open = false FROM ships", "berths"),
        ("delete from berths where id in (select id from ships)", "berths"),
        ("merge into berths as b using ships on true", "berths"),
        ("truncate table berths", "berths"),
        ("alter table berths rename to ships", "berths ships"),
        ("drop view if exists berths cascade", "berths"),
        ("create or replace table berths as select * from ships", "berths"),
        ("create index i on berths (id)", "berths"),
        ("select 1; delete from berths; select 2", "berths"),
        ("select * into berths from ships", "berths ships"),
        ("with gone as (delete from berths returning *) select * from ships", "berths ships"),
        ("call mend('main.berths')", "berths"),
        ("do $$ begin delete from berths; end $$", "berths"),
        ("delete from my_berths", ""),
        ("insert into log values ('it''s; delete from berths'), ('ships;')", "log"),
        ("insert into log values ('--'); delete from berths", "berths log"),
        ("select 1 -- don't\n; delete from berths -- it's", "berths"),
        (r"insert into log values ('it\'s; ', 'drop table berths')", "berths log"),
        (r"insert into log values ('\'); delete from berths; select ''", "berths log"),
        ("select 'update berths'", ""),
        ("""update "it's deep sea" set a = 'ships'""", "deep sea"),
        ("delete from deep sea", "deep sea"),
        ("alter table ships swap with berths", "berths ships"),
        ("insert all into log (id) values (1) into berths (id) values (2) select 1", "berths log"),
        ("insert into identifier('main.berths') select 1", "berths"),
        ("truncate table identifier('main.berths')", "berths"),
        ("merge into (select * from berths) b using ships on true", "berths ships"),
        ("delete from (select * from berths)", "berths"),
        ("update b set open = false from ships s join main.berths as b on true", "berths ships"),
        ("update log set id = 1 from ships where log.id = ships.id", "log"),
        ("begin delete from berths; end", "berths"),
        ("begin if true then insert into log values (1); end if; end", "log"),
        ("set nocount on\ndelete from berths", "berths"),
        ("use harbour exec mend 'berths'", "berths"),
        ("insert into log values (1) delete from berths", "berths log"),
        ("insert into log with gone as (delete from berths returning *) select 1", "berths log"),
        ("insert into log select id from ships on conflict (id) do update set id = 1", "log"),
        ("merge into log using ships on true when matched then\n update set id = 1", "log"),
        ("explain analyze create table berths as select 1", "berths"),
        ("select $$it's$$; delete from berths; select $$it's$$", "berths"),
        ("do $do$ begin delete from berths; end $do$", "berths"),
        ("select 'a; delete from berths", "berths"),
        ("select /* ; delete from berths", "berths"),
        ("""select "a; delete from berths""", "berths"),
        ('insert into "values"."berths" (id) select 1 from ships', "berths"),
        ("truncate `set`.berths", "berths"),
        ("drop schema if exists harbour cascade", "berths ships log deep sea"),
        ("create or replace transient schema pier.harbour", "berths ships log deep sea"),
        ('alter database other swap with "Pier"', "berths ships log deep sea"),
        ("create schema if not exists harbour; drop schema harbour_old", ""),
        ("", ""),
    ],
)
def test_what_a_statement_changes_is_what_it_says_first_or_all_that_it_names(
    sql: str, changed: str
) -> None:
    names = ["berths", "ships", "log", "deep sea"]
    relations = {name: [name] for name in names}
    found = find_changed(sql, relations, {"harbour": names, "pier": names})
    assert sorted(found) == [name for name in sorted(names) if name in changed]


@pytest.mark.parametrize("part", [r"\'", "/* ", '"a', "$a$b$ ", "'a'"])
def test_a_statement_is_read_in_the_time_that_its_length_takes(part: str) -> None:
    assert find_changed(f"call it('{part * 50_000}", {"berths": ["berths"]}, {}) == set()


def test_who_is_told_is_told_before_the_statement_is_executed_and_no_longer_than_hooks_run() -> (
    None
):
    said: list[object] = []

    class Adapter:
        def execute(self, sql: str, *, fetch: bool = False) -> str:
            said.append((sql, fetch))
            return "done"

        def add_query(self, sql: str) -> None:
            said.append(sql)

    adapter = Adapter()
    place = {"schema": "Main", "database": None}
    berths = SimpleNamespace(unique_id="model.a", identifier="Berths", relation_name="x", **place)
    inlined = SimpleNamespace(unique_id="model.b", relation_name=None)
    source = SimpleNamespace(unique_id="source.a", identifier="berths", relation_name="x", **place)
    manifest = SimpleNamespace(nodes={"a": berths, "b": inlined}, sources={"c": source})
    with watched_for_changes(cast("BaseAdapter", adapter), cast("Manifest", manifest), said.append):
        assert adapter.execute("delete from berths", fetch=True) == "done"
        adapter.add_query("drop table berths")
        adapter.execute("select 1")
        adapter.execute("drop schema main")
    adapter.execute("delete from berths")
    ids = ["model.a", "source.a"]
    deleted = "delete from berths"
    assert said == [
        *(ids, (deleted, True), ids, "drop table berths"),
        *(("select 1", False), ids, ("drop schema main", False), (deleted, False)),
    ]
