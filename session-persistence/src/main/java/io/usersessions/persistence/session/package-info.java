/** Sessions one by one: the columns, rows and statements of tables {@code session} and {@code session_owner}. */
package io.usersessions.persistence.session;
