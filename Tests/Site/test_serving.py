"""The configurations in Docs/serving.md, as users paste them: nginx and Apache serve a site with theirs,
and the one for IIS sends the same headers."""

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
PATH = "/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/bin:/usr/local/bin"
NGINX = shutil.which("nginx", path=PATH)
APACHE = shutil.which("apache2", path=PATH)  # make test-long installs it


def block(language: str) -> str:
    (text,) = re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.S)
    return text


def replaced(text: str, old: str, new: str | Path | int) -> str:
    assert old in text, f"the document no longer says {old}"
    return text.replace(old, str(new))


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def nginx_command(folder: Path, site: Path, port: int) -> list[str | Path]:
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
    return [NGINX, "-p", folder, "-c", folder / "conf"]


def apache_command(folder: Path, site: Path, port: int) -> list[str | Path]:
    server = replaced(block("apache"), "<VirtualHost *:443>", f"<VirtualHost 127.0.0.1:{port}>")
    server = replaced(server, "/etc/ssl/catalog.pem", folder / "pem")
    server = replaced(server, "/etc/ssl/catalog.key", folder / "key")
    server = server.replace("/srv/catalog/Site", str(site))
    modules = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "dir", "mime", "ssl", "headers")
    )
    user = "User www-data\nGroup www-data\n" if Path.home() == Path("/root") else ""
    (folder / "conf").write_text(
        f"{modules}{user}ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
        f"Mutex file:{folder}\nListen 127.0.0.1:{port}\nTypesConfig /etc/mime.types\n{server}"
    )
    return [APACHE, "-DFOREGROUND", "-f", folder / "conf"]


SERVERS = {"nginx": (NGINX, nginx_command), "apache": (APACHE, apache_command)}


@pytest.fixture(scope="module", params=SERVERS)
def served(request, build_edition, tmp_path_factory):
    """The address of the catalog, served with the document's block."""
    program, command = SERVERS[request.param]
    if not program:
        pytest.skip(f"needs {request.param}")
    folder = tmp_path_factory.mktemp(request.param)
    # A server hands itself over to a user of its own, who has to reach the site.
    for place in (folder, *folder.parents[:2]):
        place.chmod(0o755)
    site = shutil.copytree(build_edition(CATALOG).root, folder / "Site")
    (site / ".hidden").write_text("hidden")
    certificate = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost".split()
    subprocess.run(
        [*certificate, "-keyout", folder / "key", "-out", folder / "pem"], check=True, capture_output=True
    )
    port = free_port()
    said = folder / "said"
    with said.open("w") as output:
        running = subprocess.Popen(command(folder, site, port), stderr=output)
    try:
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert running.poll() is None, said.read_text()
            time.sleep(0.05)
        yield f"https://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait()


def answer(url: str):
    trusting = ssl._create_unverified_context()
    try:
        return urllib.request.urlopen(url, context=trusting, timeout=20)
    except urllib.error.HTTPError as error:
        return error


def test_a_server_sends_every_header_with_every_file(served: str, catalog: BuiltSite):
    asset = next(file for file in catalog.files if file.endswith(".css"))
    addresses = ["", "index.html", "definitions/", asset, "data/catalog.json", "no/such/page.html"]
    for address in addresses:
        with answer(served + address) as response:
            assert response.status == (404 if address.startswith("no/") else 200), address
            for name, value in HEADERS.items():
                assert response.headers.get_all(name) == [value], (address, name)


def test_a_server_tells_what_each_file_is_and_keeps_hidden_ones(served: str, catalog: BuiltSite):
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
