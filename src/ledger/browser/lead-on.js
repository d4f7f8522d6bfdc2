// At an address where a page was before: leads to what took its place, with the parameters and the place it was asked for.
const { leadsTo, steps } = document.documentElement.dataset;
const target = new URL(leadsTo, location.href);
const [step] = location.hash.slice(1).split('?');
target.search = location.search;
if (step && (steps === undefined || steps.split(' ').includes(step))) target.hash = location.hash;
location.replace(target);
