/** Sessions together: of one user, of everyone for administrators, and those that have expired. */
package io.usersessions.persistence.directory;
