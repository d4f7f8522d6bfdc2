// A plain anchor shows a step without JavaScript, and a fragment with a trail does not. So the address in the page is
// the anchor, and here the answers that an error code implies are added to it: it can be opened in a new tab with them.
for (const link of document.querySelectorAll('a[data-place]')) link.hash = link.dataset.place;
