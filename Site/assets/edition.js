typebookEdition("831d99f36e36c777");
