"""Shows what was overheard: the rows of a table in the database that is linked as `db`."""

import os

import psycopg2
from flask import Flask
from markupsafe import escape

app = Flask(__name__)


def database():
    return psycopg2.connect(
        host=os.environ["DB_PORT_5432_TCP_ADDR"],
        port=os.environ["DB_PORT_5432_TCP_PORT"],
        user="docker",
        password="docker",
        dbname="docker",
    )


@app.get("/")
def overheard():
    with database() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT said FROM overheard ORDER BY id")
        items = "".join(f"<li>{escape(said)}</li>" for (said,) in cursor.fetchall())
    return f"<!doctype html><title>Eavesdropper</title><h1>Overheard</h1><ul>{items}</ul>"


app.run(host="0.0.0.0", port=8080)
