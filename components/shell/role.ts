/** Who is looking, as far as the screens need to know. */
export type Role = "admin" | "analyst";
export type ShellUser = { name: string; email: string; role: Role };
