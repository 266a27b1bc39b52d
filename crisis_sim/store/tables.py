"""Tables of the store; the same for an SQLite file and a PostgreSQL server."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, String, Table, Text

LAYOUT = 1
"""Version of these tables; a store written by a newer program is refused, not guessed at."""

metadata = MetaData()

about = Table("about", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

scenarios = Table(
    "scenarios",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("file", Text, nullable=False),
    Column("text", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("created_ms", BigInteger, nullable=False),
    Column("scenario", String(64), nullable=False),
    Column("scenario_hash", ForeignKey("scenarios.hash"), nullable=False),
    Column("language", String(8), nullable=False),
    Column("trainee", Text, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("run", ForeignKey("runs.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("sim_ms", BigInteger, nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", Text, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

beats = Table(
    "beats",
    metadata,
    Column("run", ForeignKey("runs.id"), primary_key=True),
    Column("wall_ms", BigInteger, nullable=False),
    Column("sim_ms", BigInteger, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    Column("run", ForeignKey("runs.id"), primary_key=True),
    Column("place", String(80), primary_key=True),
    Column("content", Text, nullable=False),
)
