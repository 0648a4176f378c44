// Nothing is left to see, and "back" does not lead here.
const leave = () => {
  document.documentElement.hidden = true;
  try {
    top.location.replace("about:blank");
  } catch {
    location.replace("about:blank");
  }
};
