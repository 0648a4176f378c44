// Nothing is left to see, and "back" does not lead here.
const leave = () => {
  document.documentElement.hidden = true;
  try {
    top.location.replace("about:blank");
  } catch {
    location.replace("about:blank");
  }
};

// The way out at once stands above the heading, which a new screen is scrolled to.
const showExit = (place) => place.querySelector(".fp-exit")?.parentElement.scrollIntoView();
