typebookEdition("a4224b803b980154");
