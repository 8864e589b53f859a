/** The answer to a request that needs a recent authentication: where its browser goes, and how it comes back. Not exported to users. */
package io.usersessions.servlet.recent;
