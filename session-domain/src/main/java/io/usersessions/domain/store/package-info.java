/** Stored sessions: found by key, converted, closed, and left behind by a failed sign-in. Not exported to users. */
package io.usersessions.domain.store;
