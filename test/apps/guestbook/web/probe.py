"""The health check: asks the server beside it, prints its answer, and exits 0 only when that is 200."""

import sys
from urllib.error import HTTPError
from urllib.request import urlopen


def ask(url):
    """The status of an answer, 0 for none, and what it says."""
    try:
        with urlopen(url, timeout=4) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
    except OSError as error:
        return 0, f"no answer: {error}\n"


status, said = ask("http://127.0.0.1:8080/health")
print(status or "", said.rstrip())
sys.exit(0 if status == 200 else 1)
