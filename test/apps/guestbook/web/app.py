"""A guestbook: one page with its entries and a form to add one. The entries are kept in PostgreSQL.

The database is reached as libpq's variables say (PGHOST, PGDATABASE, PGUSER, PGPASSWORD). Every request opens its own
connection, so that the page works again as soon as the database does.
"""

import logging
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

import psycopg2
from flask import Flask, redirect, render_template, request, url_for
from waitress import serve

HERE = Path(__file__).parent
VERSION = (HERE / "VERSION").read_text().strip()
SCHEMA = (HERE / "schema.sql").read_text()
NAME_LENGTH = 80
MESSAGE_LENGTH = 500

app = Flask(__name__)
log = logging.getLogger("guestbook")


@contextmanager
def database():
    """A cursor in a transaction of its own, on a database that has our tables."""
    connection = psycopg2.connect(connect_timeout=3, application_name=f"guestbook {VERSION}")
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(SCHEMA)
            connection.commit()
            yield cursor
    finally:
        connection.close()


def read_entries(cursor):
    cursor.execute("SELECT name, message, written_at AT TIME ZONE 'UTC' FROM entries ORDER BY id DESC LIMIT 100")
    return [{"name": name, "message": message, "written_at": at} for name, message, at in cursor.fetchall()]


@app.get("/")
def page():
    with database() as cursor:
        entries = read_entries(cursor)
    return render_template("page.html", version=VERSION, entries=entries, limits=(NAME_LENGTH, MESSAGE_LENGTH))


@app.post("/")
def write():
    name = request.form.get("name", "").strip()[:NAME_LENGTH]
    message = request.form.get("message", "").strip()[:MESSAGE_LENGTH]
    if not name or not message:
        return "A name and a message are needed.\n", 400
    with database() as cursor:
        cursor.execute("INSERT INTO entries (name, message) VALUES (%s, %s)", (name, message))
    return redirect(url_for("page"), code=303)


@app.get("/health")
def health():
    """Healthy is a guestbook that can read its entries."""
    with database() as cursor:
        cursor.execute("SELECT count(*) FROM entries")
        (count,) = cursor.fetchone()
    return f"guestbook {VERSION} is healthy: {count} entries\n", 200, {"Content-Type": "text/plain; charset=utf-8"}


@app.errorhandler(psycopg2.Error)
def database_error(error):
    log.error("%s %s failed: %s", request.method, request.path, str(error).strip())
    body = f"guestbook {VERSION} cannot use its database: {error}".strip() + "\n"
    return body, 500, {"Content-Type": "text/plain; charset=utf-8"}


@app.after_request
def log_request(response):
    log.info("%s %s %s", request.method, request.path, response.status_code)
    return response


def main():
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # The first process of a container has no default action for SIGTERM; waitress ends its requests on SystemExit.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    log.info("guestbook %s listens on port 8080", VERSION)
    serve(app, listen="0.0.0.0:8080", threads=8, ident=None)


if __name__ == "__main__":
    main()
