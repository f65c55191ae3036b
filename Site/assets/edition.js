typebookEdition("49a7bc9a9702748b");
