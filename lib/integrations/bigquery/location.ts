/** A location as BigQuery spells it: multi-regions in capitals, regions in small letters. */
export const readLocation = (typed: string): string => {
  const text = typed.trim().replace(/^region-/i, "");
  return text.includes("-") ? text.toLowerCase() : text.toUpperCase();
};

export const locationComplaint = (location: string): string | null =>
  /^([A-Z]{2}|[a-z]+(-[a-z0-9]+)+)$/.test(location)
    ? null
    : "A location is a region such as europe-west3, or EU or US, as the dataset's details show it.";
