typebookEdition("9e8d060f75de9467");
