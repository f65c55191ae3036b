typebookEdition("9ce87c0996d6d01c");
