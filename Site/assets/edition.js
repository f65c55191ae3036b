typebookEdition("0f903ac37390efab");
