/** Tells listeners and the history what happened. Not exported to users. */
package io.usersessions.domain.announcement;
