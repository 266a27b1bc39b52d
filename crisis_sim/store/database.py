"""Opening the store: an SQLite file by default (write-ahead log, full sync), or any database URL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from crisis_sim.notes import note
from crisis_sim.store.problems import StoreProblem
from crisis_sim.store.tables import LAYOUT, about, metadata

FILE = "runs.sqlite3"
WAIT_S = 15.0
"""Seconds a writer waits for another one before it gives up."""


def default_folder() -> Path:
    """The user's own data folder for this program."""
    from platformdirs import user_data_path

    try:
        return user_data_path("crisis-sim", appauthor=False)
    except RuntimeError:
        raise StoreProblem(
            note("This account has no home folder to keep runs in; name a folder with --store.")
        ) from None


class Database:
    """A store's database, its tables made on first use."""

    def __init__(self, where: str | None = None) -> None:
        """Open `where`: a database URL, a folder, or ``None`` for the user's data folder.

        Raises:
            StoreProblem: when it cannot be created, opened, or was written by a newer program.
        """
        self.name = where or str(default_folder())
        self._engine = self._opened(where)
        with self.writing() as connection:
            metadata.create_all(connection)
            layout = connection.scalar(select(about.c.value).where(about.c.name == "layout"))
            if layout is None:
                connection.execute(insert(about).values(name="layout", value=str(LAYOUT)))
            elif not layout.isdecimal() or int(layout) > LAYOUT:
                raise StoreProblem(
                    note(
                        "The store {store} has layout {layout}, and this program knows layouts up to {known}; "
                        "use a newer crisis-sim.",
                        store=self.name,
                        layout=layout,
                        known=LAYOUT,
                    )
                )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._guarded(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start and is on the disk when it is left."""
        with self._guarded(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    def _opened(self, where: str | None) -> Engine:
        try:
            if where and "://" in where:
                engine = create_engine(where)
            else:
                folder = Path(where) if where else default_folder()
                folder.mkdir(parents=True, exist_ok=True)
                engine = create_engine(f"sqlite:///{folder / FILE}", connect_args={"timeout": WAIT_S})
        except OSError as error:
            raise StoreProblem(_unusable(self.name, error.strerror or str(error))) from error
        except (SQLAlchemyError, ImportError, ValueError) as error:
            raise StoreProblem(_unusable(self.name, str(error).splitlines()[0])) from error
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
        return engine

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise StoreProblem(_unusable(self.name, str(error.orig))) from error


def _unusable(name: str, why: str) -> Any:
    return note(
        "The store {store} cannot be used: {why}. Nothing was stored. Check the folder's permissions and free space, "
        "or name another one with --store.",
        store=name,
        why=why.rstrip("."),
    )


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
