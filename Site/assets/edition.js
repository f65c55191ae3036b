typebookEdition("82adbe7f6fe8695b");
