"""The point read of a book by FastAPI and SQLAlchemy, as their tutorials write it, over the database file of the measured service."""

import os
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from fastapi import Depends, FastAPI, HTTPException, Response
from pydantic import BaseModel
from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker
from sqlalchemy.types import JSON, BigInteger, Date, Integer, LargeBinary, String, TypeDecorator


class Identifier(TypeDecorator):
    """A UUID in 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.bytes if value is not None else None

    def process_result_value(self, value, dialect):
        return UUID(bytes=value) if value is not None else None


class Cents(TypeDecorator):
    """A decimal with two fraction digits in its smallest unit."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return int(value * 100) if value is not None else None

    def process_result_value(self, value, dialect):
        return Decimal(value).scaleb(-2) if value is not None else None


class Moment(TypeDecorator):
    """A moment in microseconds since 1970."""

    impl = BigInteger
    cache_ok = True
    epoch = datetime(1970, 1, 1, tzinfo=UTC)

    def process_bind_param(self, value, dialect):
        return (value - self.epoch) // timedelta(microseconds=1) if value is not None else None

    def process_result_value(self, value, dialect):
        return self.epoch + timedelta(microseconds=value) if value is not None else None


class Base(DeclarativeBase):
    pass


class BookRow(Base):
    __tablename__ = "books"

    id: Mapped[UUID] = mapped_column(Identifier, primary_key=True)
    version: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Moment)
    updated_at: Mapped[datetime] = mapped_column(Moment)
    summary: Mapped[str | None] = mapped_column(String(300))
    body: Mapped[str | None] = mapped_column(String)
    title: Mapped[str] = mapped_column(String(200))
    isbn: Mapped[str] = mapped_column(String(13))
    price: Mapped[Decimal] = mapped_column(Cents)
    genre: Mapped[str] = mapped_column(String)
    keywords: Mapped[list[str]] = mapped_column(JSON)
    published_on: Mapped[date | None] = mapped_column(Date)
    stock: Mapped[int]
    author_id: Mapped[UUID] = mapped_column(Identifier)


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


class Book(BaseModel):
    model_config = {"from_attributes": True, "alias_generator": camel, "populate_by_name": True}

    id: UUID
    summary: str | None
    body: str | None
    title: str
    isbn: str
    price: Decimal
    genre: str
    keywords: list[str]
    published_on: date | None
    stock: int
    author_id: UUID
    version: int
    created_at: datetime
    updated_at: datetime


engine = create_engine(f"sqlite:///{os.environ['DATABASE']}")
sessions = sessionmaker(engine)


@event.listens_for(engine, "connect")
def set_up(connection, record):
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")


def session():
    with sessions() as session:
        yield session


app = FastAPI()


@app.get("/v1/books/{id}")
def get_book(id: UUID, response: Response, session: Annotated[Session, Depends(session)]) -> Book:
    book = session.get(BookRow, id)
    if book is None:
        raise HTTPException(status_code=404)
    response.headers["ETag"] = f'"{book.version}"'
    return Book.model_validate(book)
