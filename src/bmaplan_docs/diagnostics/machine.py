"""What is wrong with the machine, in words a writer understands."""

import errno

from bmaplan_docs.diagnostics.messages import N_, Message

_REASONS = {
    errno.EACCES: N_("there is no permission, or another program has it open"),
    errno.EPERM: N_("there is no permission, or another program has it open"),
    errno.EROFS: N_("the disk is read-only"),
    errno.ENOSPC: N_("the disk is full"),
    errno.ENOENT: N_("it does not exist"),
    errno.EISDIR: N_("it is a folder, not a file"),
    errno.ENOTDIR: N_("it is a file, not a folder"),
    errno.EEXIST: N_("it is a file, not a folder"),
    errno.ENAMETOOLONG: N_("its path is too long; Windows allows 260 characters, folders included"),
}


def describe_fault(error: OSError) -> Message:
    """Return the reason of a fault of the system; unknown ones in the system's own words."""
    reason = _REASONS.get(error.errno or 0)
    return Message(reason) if reason else Message("{said}", {"said": error.strerror or str(error)})
