/** Tells the watchers of a session that it ended, on whatever node. */
package io.usersessions.domain.watch;
