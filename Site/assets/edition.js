typebookEdition("177f27c719c39343");
