/** Runs rendered SQL on borrowed connections, and turns what fails into faults of the store. */
package io.usersessions.persistence.sql;
