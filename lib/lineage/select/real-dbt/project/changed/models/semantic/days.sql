select current_date as day, current_date as week
