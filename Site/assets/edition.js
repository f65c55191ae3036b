typebookEdition("cc2812eb1ef7f4b6");
