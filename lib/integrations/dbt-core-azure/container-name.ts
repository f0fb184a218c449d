/** Containers of Azure's own that a person can put files in. */
const reserved = new Set(["$web", "$root", "$logs"]);

/** What is wrong with the name of a container as typed, in words that say where its parts belong; null when nothing is. */
export const containerComplaint = (name: string): string | null => {
  if (name === "" || reserved.has(name)) return null;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
    return "This is an address. Enter only the container: the first part of the path, as in …core.windows.net/container.";
  if (/=.*;|[?&]sig=/i.test(name))
    return "This is a connection string, which has its own field. Enter the container's name.";
  if (/[\\/]/.test(name))
    return "The folder in the container has its own field, Path. Enter only the part before the slash.";
  if (/[A-Z]/.test(name)) return "Names of containers are in lower case.";
  if (name.length < 3 || name.length > 63) return "Names of containers have 3 to 63 characters.";
  if (/[^a-z0-9-]/.test(name)) return "Names of containers have only lower-case letters, digits and hyphens.";
  if (/^-|-$|--/.test(name)) return "In the name of a container, each hyphen stands between two letters or digits.";
  return null;
};
