typebookEdition("5c9b76e282ee98c9");
