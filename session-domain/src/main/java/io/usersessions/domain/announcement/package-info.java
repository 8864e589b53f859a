/** Announces events to listeners and to the history. Not exported to users. */
package io.usersessions.domain.announcement;
