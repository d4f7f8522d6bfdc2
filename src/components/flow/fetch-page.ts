/**
 * Another page of this site.
 * @throws if there is no such page, or no network
 */
export async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
