"""The command line: it parses, calls and prints; nothing else. One module a command.

Exit codes: 0 done, 1 findings that block, 2 wrong use, 3 environment or files, 70 our bug,
130 interrupted.
"""

from __future__ import annotations

import io
import os
import sys
import traceback

from vnr.errors import VnrError


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from vnr.cli.app import app  # errors of the import are told as well
    from vnr.cli.speech import _
    from vnr.findings import visible

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as for stderr: no sign stops a run
    try:
        app(prog_name="vnr")
    except KeyboardInterrupt:
        sys.stderr.write(_("interrupted") + "\n")
        sys.exit(130)
    except BrokenPipeError:
        # the reader of our output (head, less) went away: nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except VnrError as error:
        sys.stderr.write(f"vnr: {visible(error.told(_))}\n")
        _trace()
        sys.exit(error.exit_code)
    except Exception as error:
        sys.stderr.write(f"vnr: {type(error).__name__}: {error}\n")
        sys.stderr.write(_("This is a bug of vnr; VNR_DEBUG=1 shows where it arose.") + "\n")
        _trace()
        sys.exit(70)


def _trace() -> None:
    if os.environ.get("VNR_DEBUG"):
        traceback.print_exc()
