/**
 * Another page of this site. Not by `fetch` and `DOMParser`: the pages' policy lets no text be made into markup, and
 * here there is no text.
 * @throws if there is no such page, or no network
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    // The page for an address that is not there is not to be read, nor judged by this page's policy.
    request.onreadystatechange = () => {
      if (request.readyState === request.HEADERS_RECEIVED && request.status !== 200)
        request.abort();
    };
    request.onloadend = () => {
      const { responseXML, status } = request;
      if (status === 200 && responseXML) resolve(responseXML);
      else reject(new Error(`${address}: ${String(status)}`));
    };
    request.send();
  });
}
