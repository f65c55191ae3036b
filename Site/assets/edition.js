typebookEdition("86a45247b8b983fd");
