/** What happened to a user's sessions: table {@code session_history}. */
package io.usersessions.persistence.history;
