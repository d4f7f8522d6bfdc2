// Where the service worker answers with this page because the one asked for is not kept, says that first.
(() => {
  const notice = document.querySelector('.not-kept');
  notice.hidden = location.pathname === notice.dataset.own;
})();
