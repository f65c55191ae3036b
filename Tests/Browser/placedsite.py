"""A built site as readers have it: on a stick that can't be written to, and on a server."""

import os
import shutil
from pathlib import Path

from browser import Server
from builtsite import BuiltSite

# What a folder's name may hold, and an address has to escape.
STICK = "A stick (50 %) #1 – für alle, 資料"
SERVED_BELOW = "/a server/with other things/catalog/"


class PlacedSite(BuiltSite):
    """A copy of a built site. `scheme` is "file" or "http"."""

    def __init__(self, built: Path, name: str, parent: Path):
        folder = parent / STICK
        shutil.copytree(built, folder)
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        super().__init__(folder, name)
        self.server = Server(folder, SERVED_BELOW)

    def base(self, scheme: str = "file") -> str:
        return self.server.address if scheme == "http" else self.root.as_uri() + "/"

    def url(self, address: str, scheme: str = "file") -> str:
        return self.base(scheme) + address

    def address(self, url: str) -> str:
        """The address on the site of a URL, without what follows `?` or `#`."""
        plain = url.split("#")[0].split("?")[0]
        for scheme in ("file", "http"):
            if plain.startswith(self.base(scheme)):
                return plain.removeprefix(self.base(scheme))
        raise AssertionError(f"{url} isn't on the site")

    def make_writable(self) -> None:
        for folder, _, _ in os.walk(self.root):
            os.chmod(folder, 0o755)
