"""Makes wheels (PEP 427) of Python packages that Debian has installed, for machines that cannot reach PyPI."""

import sys
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

# The name a wheel is asked for by, Debian's name of it, the module it consists of, and the wheels it needs: Debian's
# packages say the last in their own metadata only.
WHEELS = [
    ("flask", "flask", "flask", ["werkzeug", "jinja2", "itsdangerous", "click"]),
    ("werkzeug", "werkzeug", "werkzeug", ["markupsafe"]),
    ("jinja2", "jinja2", "jinja2", ["markupsafe"]),
    ("markupsafe", "markupsafe", "markupsafe", []),
    ("itsdangerous", "itsdangerous", "itsdangerous", []),
    ("click", "click", "click", []),
    ("psycopg2_binary", "psycopg2", "psycopg2", []),
]
SITE = Path("/usr/lib/python3/dist-packages")

target = Path(sys.argv[1])
target.mkdir()
for name, source, module, needs in WHEELS:
    found = distribution(source)
    stem = f"{name}-{found.version}"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {found.version}\n" + "".join(f"Requires-Dist: {need}\n" for need in needs)
    with ZipFile(target / f"{stem}-py3-none-any.whl", "w") as wheel:
        for path in sorted((SITE / module).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                wheel.write(path, path.relative_to(SITE))
        wheel.writestr(f"{stem}.dist-info/METADATA", metadata)
        wheel.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: slipway\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
