/** Tells the other nodes of a database which sessions ended. */
package io.usersessions.persistence.notice;
