typebookEdition("1957a01f44ff8a7a");
