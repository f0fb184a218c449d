/** `collapsed` or `open`; the server reads it so that the sidebar is drawn in its width at once. */
export const sidebarCookie = "connetra-sidebar";
