/**
 * A file of this site as data.
 * @throws if there is no such file, no network, or no JSON in it
 */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.json();
}
