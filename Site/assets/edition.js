typebookEdition("fecd920776a11ab7");
