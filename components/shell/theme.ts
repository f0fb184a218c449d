/** A person's choice; `system` follows the device. The cookie lets the server draw the right one at once. */
const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "connetra-theme";

export const chosenTheme = (value: string | null | undefined): Theme =>
  themes.find((theme) => theme === value) ?? "system";
