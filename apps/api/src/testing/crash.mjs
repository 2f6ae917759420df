// Has a program fail on SIGUSR2, in the way that CRASH says, with what CRASH_SECRET holds in the error.
const error = Object.assign(new Error(`a call with ${process.env.CRASH_SECRET} failed`), {
  config: { headers: { authorization: `Bearer ${process.env.CRASH_SECRET}` } },
});
const fail = {
  thrown: () => {
    throw error;
  },
  rejected: () => void Promise.reject(error),
  text: () => {
    throw process.env.CRASH_SECRET;
  },
}[process.env.CRASH];
process.on('SIGUSR2', fail);
