/** Lets concurrent callers share a statement. */
package io.usersessions.persistence.combining;
