// At the address where a frame was before: leads to where it is, with the parameters and the place it was asked for.
location.replace(document.documentElement.dataset.frame + location.search + location.hash);
