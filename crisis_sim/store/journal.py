"""The store's runs and their journals: made, appended to, read, listed."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from crisis_sim.engine import Entry, canonical
from crisis_sim.engine.entries import VERSION
from crisis_sim.notes import note
from crisis_sim.store.chain import GENESIS, entry_hash
from crisis_sim.store.database import Database
from crisis_sim.store.problems import DamagedRun, PlayedElsewhere, UnknownRun
from crisis_sim.store.tables import beats, drafts, entries, runs, scenarios


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A stored run at a glance; `sim_ms` is how far it got, `finished` whether it is over."""

    id: str
    created_ms: int
    scenario: str
    scenario_hash: str
    language: str
    trainee: str
    sim_ms: int
    finished: bool


@dataclass(frozen=True, slots=True)
class Beat:
    """The last sign of life of a run's process."""

    wall_ms: int
    sim_ms: int


def wall_now() -> int:
    """UTC milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Store:
    """Where runs live. Every call is one transaction; an appended entry is on the disk when the call returns."""

    def __init__(self, where: str | None = None) -> None:
        self._database = Database(where)

    def close(self) -> None:
        self._database.close()

    def create(
        self,
        *,
        scenario: str,
        scenario_hash: str,
        text: str,
        file: str,
        language: str,
        trainee: str,
        started: Mapping[str, Any],
    ) -> str:
        """A new run with its first entry, which holds `started`, and its scenario's text; returns the run's id."""
        run = secrets.token_hex(4)
        with self._database.writing() as connection:
            known = connection.scalar(select(scenarios.c.hash).where(scenarios.c.hash == scenario_hash))
            if known is None:
                connection.execute(insert(scenarios).values(hash=scenario_hash, file=_utf8(file), text=text))
            connection.execute(
                insert(runs).values(
                    id=run,
                    created_ms=wall_now(),
                    scenario=scenario,
                    scenario_hash=scenario_hash,
                    language=language,
                    trainee=_utf8(trainee),
                )
            )
            _insert(connection, Entry(0, "started", started, run=run), None)
        return run

    def append(
        self, run: str, sim_ms: int, kind: str, data: Mapping[str, Any], actor: str, after: int | None = None
    ) -> Entry:
        """Add an entry at the end of a run's journal and return it as stored.

        The run is locked, its tail read, and the entry stamped: next number, never an earlier moment than the tail's.
        `after` is the number of the last entry that the writer has folded.

        Raises:
            PlayedElsewhere: when the journal has grown behind the writer's back.
        """
        with self._database.writing() as connection:
            locked = connection.scalar(select(runs.c.id).where(runs.c.id == run).with_for_update())
            if locked is None:
                raise _unknown(run)
            tail = _tail(connection, run)
            _must_be_last(run, tail, after)
            return _insert(connection, Entry(sim_ms, kind, data, actor, run), tail)

    def entries(self, run: str) -> tuple[Entry, ...]:
        """A run's journal in order.

        Raises:
            UnknownRun: when there is no such run.
            DamagedRun: when an entry's data cannot be read.
        """
        with self._database.reading() as connection:
            self._must_exist(connection, run)
            rows = connection.execute(select(entries).where(entries.c.run == run).order_by(entries.c.seq)).all()
        return tuple(_entry(row) for row in rows)

    def scenario_text(self, scenario_hash: str) -> tuple[str, str]:
        """File name and text of a scenario as it was when a run of it began."""
        with self._database.reading() as connection:
            row = connection.execute(select(scenarios).where(scenarios.c.hash == scenario_hash)).first()
        if row is None:
            raise DamagedRun(note("The store has lost the scenario with hash {hash}.", hash=scenario_hash[:12]))
        return row.file, row.text

    def runs(self) -> tuple[RunInfo, ...]:
        """All runs, the newest first."""
        with self._database.reading() as connection:
            return tuple(
                _info(row) for row in connection.execute(_OVERVIEW.order_by(runs.c.created_ms.desc(), runs.c.id))
            )

    def run(self, run: str) -> RunInfo:
        """One run by its id, or by the beginning of its id if that names one run only.

        Raises:
            UnknownRun: when none or several fit.
        """
        if not run or not run.isascii():
            raise _unknown(run)
        with self._database.reading() as connection:
            found = connection.execute(_OVERVIEW.where(runs.c.id.startswith(run, autoescape=True)).limit(2)).all()
        exact = [row for row in found if row.id == run]
        if len(exact or found) != 1:
            raise _unknown(run)
        return _info((exact or found)[0])

    def beat(self, run: str, wall_ms: int, sim_ms: int, after: int | None = None) -> None:
        """Note that the run's process lives, so that a resume knows when it stopped.

        Raises:
            PlayedElsewhere: when entry `after` is no longer the journal's last one.
        """
        with self._database.writing() as connection:
            _must_be_last(run, _tail(connection, run), after)
            _put(connection, beats, {"run": run}, {"wall_ms": wall_ms, "sim_ms": sim_ms})

    def last_beat(self, run: str) -> Beat | None:
        with self._database.reading() as connection:
            row = connection.execute(select(beats).where(beats.c.run == run)).first()
        return Beat(row.wall_ms, row.sim_ms) if row else None

    def keep_draft(self, run: str, place: str, content: str) -> None:
        """Keep what is being written at `place` (a task, or where an unasked post goes); empty text forgets it."""
        with self._database.writing() as connection:
            if content:
                _put(connection, drafts, {"run": run, "place": place}, {"content": _utf8(content)})
                return
            connection.execute(delete(drafts).where(drafts.c.run == run, drafts.c.place == place))

    def drafts(self, run: str) -> dict[str, str]:
        """Drafts of a run by place."""
        with self._database.reading() as connection:
            rows = connection.execute(select(drafts).where(drafts.c.run == run).order_by(drafts.c.place))
            return {row.place: row.content for row in rows}

    def _must_exist(self, connection: Connection, run: str) -> None:
        if connection.scalar(select(runs.c.id).where(runs.c.id == run)) is None:
            raise _unknown(run)


_FAR = select(func.max(entries.c.sim_ms)).where(entries.c.run == runs.c.id).scalar_subquery()
_OVER = select(func.count()).where(entries.c.run == runs.c.id, entries.c.kind == "finished").scalar_subquery()
_OVERVIEW = select(
    runs, func.coalesce(_FAR, 0).label("far"), func.coalesce(beats.c.sim_ms, 0).label("beaten"), _OVER.label("over")
).outerjoin(beats, beats.c.run == runs.c.id)


def _info(row: Row[Any]) -> RunInfo:
    return RunInfo(
        id=row.id,
        created_ms=row.created_ms,
        scenario=row.scenario,
        scenario_hash=row.scenario_hash,
        language=row.language,
        trainee=row.trainee,
        sim_ms=max(row.far, row.beaten),
        finished=bool(row.over),
    )


def _row(entry: Entry) -> dict[str, Any]:
    names = ("run", "seq", "sim_ms", "wall_ms", "actor", "kind", "version", "prev_hash", "hash")
    return {**{name: getattr(entry, name) for name in names}, "data": canonical(dict(entry.data))}


def _entry(row: Row[Any]) -> Entry:
    try:
        data = json.loads(row.data)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        raise DamagedRun(
            note("Entry {seq} of run {run} cannot be read; its data is damaged.", seq=row.seq, run=row.run)
        )
    return Entry(
        sim_ms=row.sim_ms,
        kind=row.kind,
        data=data,
        actor=row.actor,
        run=row.run,
        seq=row.seq,
        wall_ms=row.wall_ms,
        version=row.version,
        prev_hash=row.prev_hash,
        hash=row.hash,
    )


def _tail(connection: Connection, run: str) -> Row[Any] | None:
    return connection.execute(
        select(entries).where(entries.c.run == run).order_by(entries.c.seq.desc()).limit(1)
    ).first()


def _must_be_last(run: str, tail: Row[Any] | None, after: int | None) -> None:
    if after is not None and (tail.seq if tail else 0) != after:
        raise PlayedElsewhere(
            note(
                "Run {run} has been taken up elsewhere, so it was left here; what was sent is kept. "
                "To go on here, leave it there and type: crisis-sim resume {run}",
                run=run,
            )
        )


def _insert(connection: Connection, wanted: Entry, tail: Row[Any] | None) -> Entry:
    """Stamp an entry, chain it to the tail and insert it."""
    stamped = replace(
        wanted,
        sim_ms=max(wanted.sim_ms, tail.sim_ms if tail else 0),
        data=json.loads(canonical(dict(wanted.data))),
        seq=tail.seq + 1 if tail else 1,
        wall_ms=wall_now(),
        version=VERSION,
        prev_hash=tail.hash if tail else GENESIS,
    )
    stamped = replace(stamped, hash=entry_hash(stamped))
    connection.execute(insert(entries).values(_row(stamped)))
    return stamped


def _put(connection: Connection, table: Any, key: dict[str, Any], values: dict[str, Any]) -> None:
    match = [table.c[name] == value for name, value in key.items()]
    if not connection.execute(update(table).where(*match).values(values)).rowcount:
        connection.execute(insert(table).values({**key, **values}))


def _utf8(text: str) -> str:
    """`text` without halves of surrogates, which no database stores; file names and arguments may hold some."""
    return text.encode("utf-8", "replace").decode()


def _unknown(run: str) -> UnknownRun:
    return UnknownRun(note("There is no run {run} here; `crisis-sim runs` lists them.", run=run or "''"))
