typebookEdition("c3e351860a17e588");
