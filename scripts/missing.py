"""Print the Debian packages that this machine lacks: `missing.py run` or `missing.py dev`.

Called by ./run before there is an environment: standard library only.
"""

import ctypes
import importlib.util
import shutil
import sys
from pathlib import Path

LIBRARIES = {
    "libpango-1.0-0": "libpango-1.0",
    "libpangoft2-1.0-0": "libpangoft2-1.0",
    "libharfbuzz-subset0": "libharfbuzz-subset",
}
FONTS = {
    "fonts-noto-core": "NotoSans[-[]*.?t?",
    "fonts-noto-cjk": "NotoSans*CJK*.?t?",
}
FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path.home() / "Library/Fonts",
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
)
JAVA = {
    "libjaxb-java": Path("/usr/share/java/jaxb-runtime.jar"),
    "libjaxb-api-java": Path("/usr/share/java/jaxb-api.jar"),
}


def _loads(library: str) -> bool:
    for suffix in (".so.0", ".dylib"):
        try:
            ctypes.CDLL(library + suffix)
        except OSError:
            continue
        return True
    return False


def _has_font(pattern: str) -> bool:
    return any(next(folder.rglob(pattern), None) for folder in FONT_FOLDERS)


def missing_to_run() -> list[str]:
    """What `vnr` itself needs."""
    can_make_venv = shutil.which("uv") or importlib.util.find_spec("ensurepip")
    return [
        *([] if can_make_venv else [_venv_package()]),
        *(package for package, library in LIBRARIES.items() if not _loads(library)),
        *(package for package, pattern in FONTS.items() if not _has_font(pattern)),
    ]


def _venv_package() -> str:
    # Debian's own python3, or one beside it (python3.12 of a backports archive).
    default = Path("/usr/bin/python3").resolve()
    if Path(sys.executable).resolve() == default:
        return "python3-venv"
    return f"python3.{sys.version_info.minor}-venv"


def missing_to_test() -> list[str]:
    """What veraPDF, which checks the PDFs in the tests, needs."""
    return [
        *([] if shutil.which("javac") else ["default-jdk-headless"]),
        *(package for package, jar in JAVA.items() if not jar.exists()),
    ]


if __name__ == "__main__":
    packages = missing_to_test() if sys.argv[1:] == ["dev"] else missing_to_run()
    sys.stdout.write(" ".join(packages))
