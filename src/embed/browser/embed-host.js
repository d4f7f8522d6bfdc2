// For a page that has a guide of this site in a frame: makes the frame as high as the guide, and brings its beginning
// back when the step changes while it stands above the screen. Listens to frames of the site that it comes from.
(() => {
  const { src } = document.currentScript;
  const site = src ? new URL(src).origin : location.origin;
  const findFrame = (source) =>
    [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source);

  addEventListener('message', ({ data, origin, source }) => {
    const frame = origin === site ? findFrame(source) : undefined;
    if (!frame) return;
    if (data?.type === 'veiviser:height') frame.style.height = `${data.height}px`;
    if (data?.type === 'veiviser:step' && frame.getBoundingClientRect().top < 0)
      frame.scrollIntoView();
  });
  // A frame that was there before this script has told its height already.
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(`${site}/`))
      frame.contentWindow.postMessage({ type: 'veiviser:ask' }, site);
  }
})();
