"""What a test asks of the search page, however slow the machine is."""


def wait_for_answer(page) -> None:
    """Waits until what was asked last is answered, and the texts that were found are quoted.

    The page began to search first, so it has shown what it found once the same search ends here."""
    page.wait_for_function(
        """async () => {
          const { open, search } = window.typebookSearch;
          await search(await open("index"), document.getElementById("q").value);
          await new Promise((resolve) => setTimeout(resolve));
          return ![...document.querySelectorAll(".where")].some((line) => line.textContent === "\\u00a0");
        }""",
        timeout=120_000,
    )


def ask(page, query: str) -> list[str]:
    """Types a query; gives back the names found, once their texts are quoted."""
    page.fill("#q", query)
    wait_for_answer(page)
    return page.locator("#hits h3").all_inner_texts()
