// Loaded into every Node that the scripts start: ends it when the script is gone. Killed with -9, a script ends nothing
// itself, and its server would keep the port.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  // SIGINT because all our tools tidy up on it.
  process.kill(process.pid, 'SIGINT');
}, 250);
watch.unref();
