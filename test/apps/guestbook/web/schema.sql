-- One at a time: two servers may meet an empty database at once.
SELECT pg_advisory_xact_lock(1);

CREATE TABLE IF NOT EXISTS entries (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    message    text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);
