"""The configurations in Docs/serving.md, as users paste them: nginx serves a site with its one, and
the others send the same headers."""

import re
import shutil
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml
from pathlib import Path

import pytest
from builtsite import BuiltSite
from editions import CATALOG, REPOSITORY
from test_pages import POLICY

DOCUMENT = (REPOSITORY / "Docs" / "serving.md").read_text(encoding="utf-8")
HEADERS = {
    "Content-Security-Policy": POLICY + "; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
}
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/bin:/usr/local/bin")


def block(language: str) -> str:
    (text,) = re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.S)
    return text


def replaced(text: str, old: str, new: str | Path | int) -> str:
    assert old in text, f"the document no longer says {old}"
    return text.replace(old, str(new))


@pytest.fixture(scope="module")
def served(build_edition, tmp_path_factory):
    """The address of the catalog, served by nginx with the document's block."""
    if not NGINX:
        pytest.skip("needs nginx")
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    site = shutil.copytree(build_edition(CATALOG).root, folder / "Site")
    (site / ".hidden").write_text("hidden")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost".split()
    subprocess.run(
        [*command, "-keyout", folder / "key", "-out", folder / "pem"], check=True, capture_output=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = replaced(block("nginx"), "listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    server = replaced(server, "/etc/ssl/catalog.pem", folder / "pem")
    server = replaced(server, "/etc/ssl/catalog.key", folder / "key")
    server = replaced(server, "/srv/catalog/Site", site)
    paths = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    types = next(
        path for path in ("/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types") if Path(path).exists()
    )
    # Served by whoever runs the tests: a worker of another user couldn't read their folder.
    (folder / "conf").write_text(
        f"{'user root;' if Path.home() == Path('/root') else ''} daemon off; pid {folder}/nginx.pid; "
        f"error_log {folder}/error.log; events {{}}\n"
        f"http {{ include {types}; access_log off; {paths} {server} }}\n"
    )
    said = folder / "said"
    with said.open("w") as output:
        program = subprocess.Popen([NGINX, "-p", folder, "-c", folder / "conf"], stderr=output)
    try:
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert program.poll() is None, said.read_text()
            time.sleep(0.05)
        yield f"https://127.0.0.1:{port}/"
    finally:
        program.terminate()
        program.wait()


def answer(url: str):
    trusting = ssl._create_unverified_context()
    try:
        return urllib.request.urlopen(url, context=trusting, timeout=20)
    except urllib.error.HTTPError as error:
        return error


def test_nginx_sends_every_header_with_every_file(served: str, catalog: BuiltSite):
    asset = next(file for file in catalog.files if file.endswith(".css"))
    addresses = ["", "index.html", "definitions/", asset, "data/catalog.json", "no/such/page.html"]
    for address in addresses:
        with answer(served + address) as response:
            assert response.status == (404 if address.startswith("no/") else 200), address
            for name, value in HEADERS.items():
                assert response.headers.get_all(name) == [value], (address, name)


def test_nginx_tells_what_each_file_is_and_keeps_hidden_ones(served: str, catalog: BuiltSite):
    kinds = {".html": "text/html", ".css": "text/css", ".js": "javascript", ".svg": "image/svg+xml", ".json": "json"}
    for ending, kind in kinds.items():
        file = next(file for file in catalog.files if file.endswith(ending))
        with answer(served + file) as response:
            assert kind in response.headers["Content-Type"], file
            assert response.read() == (catalog.root / file).read_bytes()
    with answer(served + ".hidden") as response:
        assert response.status == 403


def test_apache_and_iis_send_the_same_headers():
    apache = dict(re.findall(r'Header always set (\S+) "(.*?)"', block("apache")))
    iis = {
        added.get("name"): added.get("value")
        for added in xml.fromstring(block("xml").encode()).iter("add")
        if added.get("name")
    }
    assert apache == iis == HEADERS
