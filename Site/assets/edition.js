typebookEdition("c2e34463ea0b0602");
