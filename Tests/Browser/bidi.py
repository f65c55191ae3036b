"""WebDriver BiDi over a web socket: commands with their answers, and the events between them."""

import json
import time
from typing import Any

from driver import PATIENCE
from websockets.sync.client import ClientConnection


class Refused(Exception):
    """The browser's answer to a command is an error."""


class Session:
    """Sends one command at a time; keeps the events that come in while it waits."""

    def __init__(self, socket: ClientConnection):
        self._socket = socket
        self._sent = 0
        self._events: list[tuple[str, dict[str, Any]]] = []

    def send(self, method: str, within: float = PATIENCE, **parameters: Any) -> dict[str, Any]:
        """Sends a command and gives its result; a TimeoutError where none comes within so many
        seconds. An answer that comes later is passed over."""
        self._sent += 1
        command = {"id": self._sent, "method": method, "params": parameters}
        self._socket.send(json.dumps(command))
        until = time.monotonic() + within
        while True:
            answer = json.loads(self._socket.recv(timeout=max(0, until - time.monotonic())))
            if answer["type"] == "event":
                self._events.append((answer["method"], answer["params"]))
            elif answer["id"] == self._sent:
                if answer["type"] == "error":
                    raise Refused(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def evaluate(
        self,
        expression: str,
        target: dict[str, str],
        waits: bool = True,
        within: float = PATIENCE,
    ) -> Any:
        """The value of an expression (or promise of one) whose value is a text, or nothing."""
        done = self.send(
            "script.evaluate", within, expression=expression, target=target, awaitPromise=waits
        )
        if done["type"] == "exception":
            raise Refused(done["exceptionDetails"]["text"])
        return done["result"].get("value")

    def events(self, context: str, name: str) -> list[dict[str, Any]]:
        """Takes the events of a name and a tab out of those that have come in."""
        taken = [told for told in self._events if told[0] == name and context_of(told[1]) == context]
        self._events = [told for told in self._events if told not in taken]
        return [parameters for _, parameters in taken]


def context_of(event: dict[str, Any]) -> str | None:
    return event.get("context") or event.get("source", {}).get("context")
