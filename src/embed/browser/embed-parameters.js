// Before the first paint of a framed guide: `?theme=light` or `dark` sets its colours, `?language=en` its language.
(() => {
  const parameters = new URLSearchParams(location.search);
  const theme = parameters.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  // The alternates in the head are the languages that there are. Their paths end as the page's own does.
  const end = location.pathname.split('/').slice(-2).join('/');
  const wanted = `/${parameters.get('language')}/${end}`;
  for (const link of document.querySelectorAll('link[hreflang]')) {
    const { pathname } = new URL(link.href);
    if (pathname.endsWith(wanted) && pathname !== location.pathname)
      location.replace(pathname + location.search + location.hash);
  }
})();
