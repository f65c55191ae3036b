typebookEdition("a81160a05466b08a");
