#!/bin/sh
# Starts PostgreSQL on the volume at /var/lib/postgresql; an empty volume first gets a cluster with the role PGUSER,
# whose password is PGPASSWORD, and its database PGDATABASE.
set -eu
: "${PGUSER:?}" "${PGPASSWORD:?}" "${PGDATABASE:?}"

volume=/var/lib/postgresql
data=$volume/data
PATH=$(echo /usr/lib/postgresql/*/bin):$PATH

if [ "$(id -u)" = 0 ]; then
  chown postgres: $volume
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0"
fi

# PostgreSQL's own lock is a process id, which says nothing in another container. This one holds while the server runs.
exec 9>$volume/lock
flock --timeout 60 9 || {
  echo 'another PostgreSQL is using this volume' >&2
  exit 1
}

literal() { printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"; }
identifier() { printf '"%s"' "$(printf %s "$1" | sed 's/"/""/g')"; }

if [ ! -e $data ]; then
  echo "making a cluster in $data" >&2
  rm -rf $data.new
  initdb --pgdata=$data.new --username=postgres --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
    --auth-local=trust --auth-host=scram-sha-256 >/dev/null
  echo 'host all all all scram-sha-256' >>$data.new/pg_hba.conf
  postgres --single -D $data.new postgres >/dev/null <<SQL
CREATE ROLE $(identifier "$PGUSER") LOGIN PASSWORD $(literal "$PGPASSWORD")
CREATE DATABASE $(identifier "$PGDATABASE") OWNER $(identifier "$PGUSER")
SQL
  mv $data.new $data
fi

exec postgres -D $data -c listen_addresses='*'
