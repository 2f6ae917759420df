// jsdom lays nothing out: styles are looked at in a browser.
module.exports = {};
