"""Why a run, or one State of it, ended early: how it is said, and the exit code."""

from __future__ import annotations

import os
import sys
import traceback

from vnr.cli.speech import _
from vnr.errors import EnvironmentProblem, InternalError, UsageError, VnrError
from vnr.findings import visible


def sentence(error: Exception) -> str:
    """What went wrong, on one line, in the user's language."""
    if isinstance(error, VnrError):
        return visible(error.told(_))
    return visible(f"{type(error).__name__}: {error}")


def exit_code(error: Exception) -> int:
    """What the process ends with on account of it; an error that nobody foresaw is a bug."""
    return error.exit_code if isinstance(error, VnrError) else InternalError.exit_code


def tell(error: Exception, state: object = None) -> None:
    """Say it on stderr; of a bug also that it is one, and of which State its input is."""
    if state is None or isinstance(error, UsageError | EnvironmentProblem):
        message = _("vnr: {message}").format(message=sentence(error))
    else:
        message = _("vnr: {state}: {message}").format(
            state=visible(str(state)), message=sentence(error)
        )
    sys.stderr.write(f"{message}\n")
    if not isinstance(error, VnrError):
        sys.stderr.write(_("This is a bug of vnr; VNR_DEBUG=1 shows where it arose.") + "\n")
    if os.environ.get("VNR_DEBUG"):
        traceback.print_exception(error)
