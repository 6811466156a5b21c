"""Prepare this project's own Python environment, then build its documents: python build.py.

All it needs is Python. It makes .bmaplan/python-3.x beside itself, installs the library there and hands over
to "bmaplan build", to another bmaplan command given as the first word, or with the word "test" to pytest.
Later runs find everything in place and need no network. Its syntax is that of Python 3.6, so that an old
Python reaches the sentence that says so; its messages stand in a table of their own, because the catalogue of
the library is not installed yet when they are needed.
"""

import contextlib
import errno
import hashlib
import importlib.machinery
import importlib.util
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any, Iterator, Sequence

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

MINIMUM: "tuple[int, int]" = (3, 11)  # Python 2 shows this line: install Python 3.11 or newer

MACHINE, CANCELLED = 3, 130
ABI = importlib.machinery.EXTENSION_SUFFIXES[0]  # the kind of Python that compiled libraries are for
COMMANDS = "init|new|check|fix|build|show|import|explain|schema|forms|-h|--help|--version"

# Each in Thai and in English.
MESSAGES = """
create: เตรียมสภาพแวดล้อม Python ของโครงการ (ทำครั้งเดียว)
    Preparing the project's own Python environment (once)
download: ดาวน์โหลดและติดตั้งส่วนประกอบที่ต้องใช้ (ใช้อินเทอร์เน็ต)
    Downloading and installing what is needed
library: ติดตั้ง bmaplan_docs
    Installing bmaplan_docs
seconds: \r{0} … {1} วินาที
    \r{0} ... {1} s
waiting: อีกหน้าต่างหนึ่งกำลังติดตั้งโครงการนี้อยู่ กรุณารอ เสร็จแล้วจะทำต่อเอง
    Another window is installing this project: please wait, this one goes on by itself
old-python: Python {0} เก่าเกินไป: ติดตั้ง Python 3.11 หรือใหม่กว่าจาก python.org แล้วสั่งอีกครั้ง
    Python {0} is too old: install Python 3.11 or newer from python.org, then run this again
no-venv: Python นี้ไม่มีโมดูล venv หรือ ensurepip: ติดตั้ง python3-venv หรือ Python จาก python.org แล้วสั่งใหม่
    This Python lacks venv or ensurepip: install python3-venv, or Python from python.org, then run this again
no-network: ดาวน์โหลดไม่ได้: ต่ออินเทอร์เน็ต หรือตรวจพร็อกซี แล้วสั่งใหม่ (ดู .bmaplan/install.log)
    No download: go online or check the proxy, then run this again (see .bmaplan/install.log)
read-only: เขียนลงโฟลเดอร์ของโครงการไม่ได้: คัดลอกทั้งโครงการไปไว้ในโฟลเดอร์ที่เขียนได้ เช่น Documents แล้วสั่งอีกครั้ง
    The project's folder can't be written: copy the project to one that can, then run this again
disk-full: พื้นที่ดิสก์เต็ม: ลบไฟล์ที่ไม่ใช้ให้ว่างอย่างน้อย 500 MB แล้วสั่งอีกครั้ง
    The disk is full: free at least 500 MB, then run this again
in-use: ไฟล์ที่ต้องเปลี่ยนกำลังถูกใช้: ปิดโปรแกรมอื่นที่เปิดโครงการนี้ แล้วสั่งอีกครั้ง (ดู .bmaplan/install.log)
    A file is in use: close what else uses it, then run this again (see .bmaplan/install.log)
long-path: ชื่อโฟลเดอร์ของโครงการยาวเกินไปสำหรับ Windows: ย้ายไปโฟลเดอร์ที่ชื่อสั้นกว่า แล้วสั่งอีกครั้ง
    The project's folder has too long a name for Windows: move it to a shorter one, then run this again
failed: ติดตั้งไม่สำเร็จ: สั่งอีกครั้ง ถ้ายังไม่สำเร็จให้ส่งไฟล์ .bmaplan/install.log แก่ผู้ดูแลโครงการ
    The installation failed: run this again; if that fails too, send .bmaplan/install.log to the maintainers
machine: เครื่องนี้ทำต่อไม่ได้: แก้สาเหตุนี้ แล้วสั่งอีกครั้ง: {0}
    This machine can't go on: mend this, then run this again: {0}
cancelled: หยุดตามคำสั่งแล้ว: สั่งอีกครั้งเมื่อต้องการทำต่อ
    Stopped as asked: run this again to go on
"""

# What venv and pip write when they fail, and the message that says what to do; the first that matches counts.
FAILURES = {
    r"No space left|Errno 28\b|not enough space|[Qq]uota exceeded": "disk-full",
    r"Long Path support|WinError 206": "long-path",
    r"WinError (5|32)\b": "in-use",
    r"from versions: none|NewConnection|TimeoutError|ProxyError|SSLError|Temporary failure": "no-network",
    r"Read-only file system|Permission denied": "read-only",
    r"ensurepip is not available|No module named '?(venv|ensurepip)": "no-venv",
}

ERRORS = {
    errno.ENOSPC: "disk-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk-full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
}

# What leads Python or pip out of the environment that was made for them.
ASTRAY = r"PYTHON(HOME|PATH|STARTUP)|__PYVENV_LAUNCHER__|PIP_(TARGET|PREFIX|ROOT|REQUIRE_VIRTUALENV|PYTHON)"


class TroubleError(Exception):
    """What the user can mend: a key of MESSAGES and what fills its places."""


def main(args: "list[str]") -> int:
    """Prepare the environment, run the command, return its exit code; or say in one sentence what hinders."""
    try:
        require_python()
        environment, command = Environment(Path(__file__).resolve().parent), command_line(args)
        extras = os.environ.get("BMAPLAN_TEST_EXTRAS") or "test"
        environment.prepare(re.findall(r"[\w-]+", extras) if "pytest" in command else [])
        return run([str(environment.python), *command], environment.project)
    except TroubleError as trouble:
        tell(*trouble.args)
    except (OSError, ValueError) as error:
        tell(ERRORS.get(getattr(error, "errno", 0), "machine"), error)
    except KeyboardInterrupt:
        tell("cancelled")
        return CANCELLED
    return MACHINE


def require_python() -> None:
    """Make sure that this Python is new enough and has what makes an environment."""
    if sys.version_info < MINIMUM:
        raise TroubleError("old-python", ".".join(map(str, sys.version_info[:3])))
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise TroubleError("no-venv")


def command_line(args: "list[str]") -> "list[str]":
    """Return what Python is to run: pytest, the bmaplan command that the words name, or bmaplan build."""
    start = 0
    while args[start:] and re.match("--(lang|project)\\b", args[start]):
        start += 1 if "=" in args[start] else 2
    options, words = args[:start], args[start:]
    if words[:1] == ["test"]:
        return ["-m", "pytest", "-n", "auto", "--dist", "worksteal", *words[1:]]
    if not words or not re.fullmatch(COMMANDS, words[0]):
        words = ["build", *words]
    # -P keeps a yaml.py or the like in the project's folder from standing in for a library.
    return ["-P", "-m", "bmaplan_docs", *options, *words]


class Environment:
    """The project's own Python, and the stamp that says what is installed in it."""

    def __init__(self, project: Path) -> None:
        self.project, self.home = project, project / ".bmaplan"
        self.folder = self.home / "python-{}.{}".format(*sys.version_info[:2])
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.stamp, self.log = self.folder / "installed.json", self.home / "install.log"

    def prepare(self, extras: "list[str]") -> None:
        """Bring the environment up to date; when it is already, only read a few files."""
        wanted, source = requirements(self.project, extras), digest(self.project)
        if self.lacks(wanted, source):
            self.home.mkdir(exist_ok=True)
            with locked(self.home / "lock"):
                if self.lacks(wanted, source):
                    self.log.write_bytes(b"")
                    self.install(wanted, source)

    def lacks(self, wanted: "list[str]", source: str) -> bool:
        """Return whether the stamp leaves out any of this."""
        stamp = self.read_stamp()
        return stamp.get("source") != source or not set(wanted) <= set(stamp["requirements"])

    def install(self, wanted: "list[str]", source: str) -> None:
        """Install what the stamp lacks; it never claims more than what a finished step has left behind."""
        stamp = self.read_stamp()
        pip = [str(self.python), "-P", "-m", "pip", "install"]
        if not stamp:
            self.step("create", sys.executable, "-I", "-m", "venv", "--clear", str(self.folder))
        if not set(wanted) <= set(stamp.get("requirements", [])):
            self.stamp.unlink(missing_ok=True)  # who is killed starts anew, who is refused keeps what was
            try:
                self.step("download", *pip, *wanted)
            except TroubleError:
                if stamp:
                    self.write_stamp(stamp)
                raise
            stamp = {"abi": ABI, "requirements": wanted}
        self.write_stamp(dict(stamp, source=""))
        self.step("library", *pip, "--no-deps", "--no-build-isolation", "--force-reinstall", ".")
        self.write_stamp(dict(stamp, source=source))

    def read_stamp(self) -> "dict[str, Any]":
        """Return what is installed: nothing when the environment is missing, broken or another Python's."""
        try:
            stamp: dict[str, Any] = json.loads(self.stamp.read_text(encoding="utf-8"))
            base = re.search(r"(?m)^home *= *(.+)$", (self.folder / "pyvenv.cfg").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        alive = base and Path(base.group(1).strip()).is_dir() and self.python.exists()
        return stamp if alive and stamp["abi"] == ABI else {}

    def write_stamp(self, stamp: "dict[str, Any]") -> None:
        """Write the stamp in one go."""
        fresh = self.stamp.with_suffix(".new")
        fresh.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        fresh.replace(self.stamp)

    def step(self, key: str, *command: str) -> None:
        """Run one step of the installation: its output to the log, a sign of life to a terminal."""
        live = sys.stderr is not None and sys.stderr.isatty()
        started, before = time.monotonic(), self.log.stat().st_size
        tell(key, end="" if live else "\n")
        with self.log.open("ab") as log, program(command, self.project, stdout=log, stderr=log) as child:
            while child.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(timeout=0.5)
                if live:
                    tell("seconds", phrase(key), int(time.monotonic() - started), end="")
        if live:
            print(file=sys.stderr)
        if child.returncode:
            output = self.log.read_bytes()[before:].decode("utf-8", "replace")
            raise TroubleError(
                next((FAILURES[sign] for sign in FAILURES if re.search(sign, output)), "failed")
            )


def requirements(project: Path, extras: "list[str]") -> "list[str]":
    """Return what pip is to install before the library itself, which then needs no network."""
    import tomllib  # noqa: PLC0415 - an old Python has none, and is to reach the sentence that says it is old

    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    optional = settings["project"].get("optional-dependencies", {})
    wanted = settings["build-system"]["requires"] + settings["project"].get("dependencies", [])
    return sorted(set(wanted).union(*(optional.get(name, []) for name in extras)))


def digest(project: Path) -> str:
    """Return a digest of everything the installed library is made of."""
    total = hashlib.sha256()
    for top in ("pyproject.toml", "src", "templates"):
        for path in sorted([project / top, *(project / top).rglob("*")]):
            name = path.relative_to(project).as_posix()
            # Not the caches of Python, nor what Word and editors lay beside a file that is open.
            if path.is_file() and not re.search(r"(^|/)(__pycache__/|~\$|\.)", name):
                total.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def run(command: "Sequence[str]", folder: Path) -> int:
    """Run the command that was asked for and return its exit code."""
    with program(command, folder) as child:
        child.wait()
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


@contextlib.contextmanager
def program(command: "Sequence[str]", folder: Path, **streams: Any) -> "Iterator[subprocess.Popen[bytes]]":
    """Start a program and leave none behind: Ctrl-C reaches it too, and it gets a moment to tidy up."""
    variables = {name: value for name, value in os.environ.items() if not re.fullmatch(ASTRAY, name)}
    variables.update(PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_PREFER_BINARY="1")
    if "bmaplan_docs" in command:  # messages call the tool what its user types
        variables["BMAPLAN_PROGRAM"] = "python build.py" if os.name == "nt" else "python3 build.py"
    if streams:
        variables["PYTHONIOENCODING"] = "utf-8"  # in the log; the console's own is the user's
    child = subprocess.Popen(command, cwd=str(folder), env=variables, close_fds=False, **streams)
    try:
        yield child
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=5)
        child.kill()
        child.wait()


@contextlib.contextmanager
def locked(path: Path) -> "Iterator[None]":
    """Let one process at a time go on; the system frees the lock of one that died."""
    with path.open("a+b") as file:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - a pip that outlives us keeps the lock
        if not acquired(file):
            tell("waiting")
            while not acquired(file):
                time.sleep(0.2)
        yield


def acquired(file: "IO[bytes]") -> bool:
    """Return whether the lock is ours now, or can't be had on this kind of disk."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EAGAIN, errno.EACCES)
    return True


def phrase(key: str, *details: object) -> str:
    """Return a message in Thai, or in English where that was asked for or Thai can't be shown."""
    thai, english = re.findall(rf"(?m)^{key}: (.+)\n +(.+)$", MESSAGES)[0]
    try:
        thai.encode(getattr(sys.stderr, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        thai = english
    text: str = english if re.search("--lang[= ]en", " ".join(sys.argv)) else thai
    return text.format(*details)


def tell(key: str, *details: object, end: str = "\n") -> None:
    """Print a message on standard error: it writes what it can't encode as escapes, and is not the output."""
    print(phrase(key, *details), end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
