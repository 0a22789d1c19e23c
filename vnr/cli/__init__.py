"""The command line: it parses, calls and prints; nothing else. One module a command.

Exit codes: 0 done, 1 findings that block, 2 wrong use, 3 environment or files, 70 our bug,
130 interrupted. Of several States the gravest counts, which is the highest.
"""

from __future__ import annotations

import io
import os
import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from vnr.cli.app import app  # errors of the import are told as well
    from vnr.cli.problems import exit_code, tell
    from vnr.cli.speech import _

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as for stderr: no sign stops a run
    try:
        app(prog_name="vnr")
    except (KeyboardInterrupt, SystemExit) as stop:
        code = INTERRUPTED if isinstance(stop, KeyboardInterrupt) else stop.code
        if code == INTERRUPTED:  # Typer ends such a call with the code, but without a word
            sys.stderr.write(_("interrupted") + "\n")
        sys.exit(code)
    except BrokenPipeError:
        # the reader of our output (head, less) went away: nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        tell(error)
        sys.exit(exit_code(error))
