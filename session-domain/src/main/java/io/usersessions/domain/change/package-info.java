/** What a request changed in a session, and how it is made again on what another request saved. Not exported to users. */
package io.usersessions.domain.change;
