"""Makes wheels (PEP 427) of Python packages that Debian has installed, for machines that cannot reach PyPI."""

import sys
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

# The name a wheel is asked for by, Debian's name of it, and the modules that it consists of.
WHEELS = [
    ("flask", "flask", ["flask"]),
    ("werkzeug", "werkzeug", ["werkzeug"]),
    ("jinja2", "jinja2", ["jinja2"]),
    ("markupsafe", "markupsafe", ["markupsafe"]),
    ("itsdangerous", "itsdangerous", ["itsdangerous"]),
    ("click", "click", ["click"]),
    ("psycopg2_binary", "psycopg2", ["psycopg2"]),
]
SITE = Path("/usr/lib/python3/dist-packages")

target = Path(sys.argv[1])
target.mkdir()
for name, source, modules in WHEELS:
    found = distribution(source)
    stem = f"{name}-{found.version}"
    needs = [line for line in found.requires or [] if ";" not in line and line.split()[0].lower() != "importlib-metadata"]
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {found.version}\n" + "".join(f"Requires-Dist: {need}\n" for need in needs)
    with ZipFile(target / f"{stem}-py3-none-any.whl", "w") as wheel:
        for module in modules:
            for path in sorted((SITE / module).rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    wheel.write(path, path.relative_to(SITE))
        wheel.writestr(f"{stem}.dist-info/METADATA", metadata)
        wheel.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: slipway\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
