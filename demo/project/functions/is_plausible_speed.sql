select kmh > 0 and kmh < 45
