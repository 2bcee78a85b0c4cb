/** How often a node that reads sources is tried: a remote that does not answer is given a few seconds. */
export const networkAttempts = 3;
