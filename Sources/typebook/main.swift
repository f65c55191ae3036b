print("typebook")
